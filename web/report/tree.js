// Tree: the causes of an event, each of which opens to show its own.

import { make } from 'jinsong/report/dom.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/record.js').Event} Event
 * @typedef {import('jinsong/report/record.js').CauseRef} CauseRef
 */

/** How deep the tree is open at first. */
const depth_open = 1;

/** @param {Teller} teller @param {Event} event */
export function cause_tree(teller, event) {
  if (!event.causes?.length) {
    return make('p', { class: 'nothing' }, teller.say('no_cause'));
  }
  return make(
    'div',
    { class: 'tree', id: 'cause_tree' },
    make('p', { class: 'about' }, teller.say('causes_about')),
    branch(teller, event.causes, 0, new Set([event.event])),
  );
}

/**
 * @param {Teller} teller
 * @param {CauseRef[]} causes
 * @param {number} depth
 * @param {Set<string>} above what stands on the way to the root
 * @returns {HTMLElement}
 */
function branch(teller, causes, depth, above) {
  return make(
    'ul',
    {},
    causes.map((cause) => {
      const event = teller.history.event_of.get(cause.event);
      const line = [
        event ? make('span', { class: 'when' }, teller.date(event.date), ' ') : null,
        teller.event_link(cause.event, cause),
        make('small', {}, ` ${teller.word('cause', cause.kind)}`),
      ];
      if (above.has(cause.event)) {
        return make('li', {}, line, make('small', {}, ` (${teller.say('told_above')})`));
      }
      if (!event?.causes?.length) {
        return make('li', { class: 'leaf' }, line);
      }
      return make('li', {}, opened(teller, event, line, depth, new Set([...above, cause.event])));
    }),
  );
}

/**
 * @param {Teller} teller
 * @param {Event} event
 * @param {import('jinsong/report/dom.js').Children[]} line
 * @param {number} depth
 * @param {Set<string>} above
 */
function opened(teller, event, line, depth, above) {
  const twig = make('button', {
    type: 'button',
    class: 'twig',
    'aria-expanded': 'false',
    'aria-label': `${teller.say('causes')}: ${teller.part(event, 'title')}`,
  });
  const holder = make('div', { class: 'below' });
  const set = (/** @type {boolean} */ is_open) => {
    twig.setAttribute('aria-expanded', String(is_open));
    holder.hidden = !is_open;
    if (is_open && holder.childElementCount === 0) {
      holder.append(branch(teller, event.causes ?? [], depth + 1, above));
    }
  };
  twig.addEventListener('click', () => set(twig.getAttribute('aria-expanded') !== 'true'));
  set(depth < depth_open);
  return [twig, ...line.flat(), holder];
}

/** @param {Teller} teller @param {Event} event */
export function effect_list(teller, event) {
  const effects = teller.history.effects.get(event.event) ?? [];
  if (effects.length === 0) {
    return make('p', { class: 'nothing' }, teller.say('no_effect'));
  }
  return make(
    'ul',
    { class: 'plain' },
    effects.map((effect) =>
      make(
        'li',
        {},
        make('span', { class: 'when' }, teller.date(effect.date), ' '),
        teller.event_link(effect.event),
      ),
    ),
  );
}
