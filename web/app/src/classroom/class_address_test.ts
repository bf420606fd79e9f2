import { expect, test } from 'vitest';

import { door_of } from '../address';
import {
  type ClassView,
  empty_view,
  read_class_address,
  without_strange_options,
  write_class_address,
} from './class_address';

const view: ClassView = {
  lesson: 'kaifeng-1126',
  step: 'vote',
  votes: { 'keep-at-kaifeng': 12, 'send-home': 3 },
  live: 'river-line',
  members: 40,
  projector: true,
};

test('an address leads back to the same step with the same votes', () => {
  const address = write_class_address(view, 'zh');
  expect(read_class_address(address)).toEqual({ view, troubles: [] });
  expect(door_of(address)).toBe('class');
});

test('what is usual is left out', () => {
  expect(write_class_address(empty_view, 'en')).toBe('#class&lang=en');
  expect(write_class_address({ ...empty_view, lesson: 'dike-1128' }, 'en')).toBe(
    '#class&lesson=dike-1128&step=situation&lang=en',
  );
  const nobody = { ...view, votes: { 'send-home': 0 } };
  expect(write_class_address(nobody, 'en')).not.toContain('vote=');
  expect(read_class_address('#class')).toEqual({ view: empty_view, troubles: [] });
});

test.each([
  ['lesson=waterloo-1815', 'lesson=waterloo-1815'],
  ['step=recess', 'step=recess'],
  ['vote=send-home=-1', 'vote=send-home=-1'],
  ['vote=send-home=1000', 'vote=send-home=1000'],
  ['vote=many', 'vote=many'],
  ['members=0', 'members=0'],
  ['members=1001', 'members=1001'],
])('what cannot be used is told, and the rest is taken: %s', (part, trouble) => {
  const { view: read, troubles } = read_class_address(`#class&${part}&mode=projector`);
  expect(troubles).toEqual([trouble]);
  expect(read).toEqual({ ...empty_view, projector: true });
});

test('options that the decision does not have are told and left out', () => {
  const said = read_class_address(
    '#class&lesson=yue-fei-1140&vote=leave-yue-fei=3&vote=obey-recall=12&live=flee-to-the-moon',
  ).view;
  const { view, troubles } = without_strange_options(said, ['leave-yue-fei', 'recall']);
  expect(view.votes).toEqual({ 'leave-yue-fei': 3 });
  expect(view.live).toBeUndefined();
  expect(troubles).toEqual(['vote=obey-recall=12', 'live=flee-to-the-moon']);
  expect(without_strange_options(view, ['leave-yue-fei']).troubles).toEqual([]);
});
