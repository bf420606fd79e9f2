// Day map: who holds what on one day, drawn as the Atlas draws it, and the same in words.

import { Atlas } from 'jinsong/map/atlas.js';
import type { Scene } from 'jinsong/map/scene.js';
import type { Stage } from 'jinsong/map/stage.js';
import { read_iso } from 'jinsong/report/calendar.js';
import type { History } from 'jinsong/report/record.js';
import { Scenes } from 'jinsong/report/scenes.js';
import { Teller } from 'jinsong/report/teller.js';
import { createEffect, createMemo, For, onCleanup, onMount } from 'solid-js';

import { history_of, type Prepared } from '../load';
import { courts_of } from '../picture';
import { script, tag_of } from '../script';
import { say, type Language, type TextKey } from '../text';
import type { Lesson } from './lessons';

/** The record as the Classroom looks it up. */
export interface Ground {
  history: History;
  stage: Stage;
  relief: string;
  /** Both follow the characters that are shown. */
  scene(view: Parameters<Scenes['scene']>[0]): Scene;
  teller(language: Language): Teller;
}

export function ground_of(prepared: Prepared): Ground {
  const { stage, relief } = prepared;
  const history = history_of(prepared);
  const scenes = new Scenes(history, stage);
  let named = script();
  const acts = { select: () => {}, go: () => {} };
  return {
    history,
    stage,
    relief,
    scene: (view) => {
      if (named !== script()) {
        named = script();
        scenes.name();
      }
      return scenes.scene(view);
    },
    teller: (language) => {
      script();
      return new Teller(history, language, acts);
    },
  };
}

/** The part of the stage around some places, with a margin. */
function box_of(stage: Stage, places: string[]) {
  const points = places.flatMap((id) => {
    const point = stage.places.get(id);
    return point ? [point] : [];
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const margin = 0.45 * Math.max(width, height);
  return {
    x: left - margin,
    y: top - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
}

interface Props {
  ground: Ground;
  lesson: Lesson;
  language: Language;
}

const courts_most = 6;
const armies_most = 8;

export function DayMap(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const day = () => read_iso(props.lesson.day)?.last ?? 0;
  const teller = createMemo(() => props.ground.teller(props.language));
  const box = createMemo(() => box_of(props.ground.stage, props.lesson.near));
  const scene = createMemo(() =>
    props.ground.scene({
      day: day(),
      selection: { kind: 'place', id: props.lesson.focus },
      layer: 'control',
      technique: null,
      language: props.language,
      armies: true,
    }),
  );

  const courts = createMemo(() => courts_of(scene()).slice(0, courts_most));

  /** The armies that stand on this part of the map, the largest first. */
  const armies = createMemo(() => {
    const { x, y, width, height } = box();
    return scene()
      .armies.filter(({ place }) => {
        const [at_x, at_y] = props.ground.stage.places.get(place) ?? [-1, -1];
        return at_x >= x && at_x <= x + width && at_y >= y && at_y <= y + height;
      })
      .slice(0, armies_most)
      .map(({ place, realm, men }) => ({
        court: scene().realms[realm]!.name,
        place: teller().place(place),
        men: (Math.round(men / 1000) * 1000).toLocaleString('en-US'),
      }));
  });

  let canvas!: HTMLCanvasElement;
  let frame!: HTMLDivElement;
  onMount(() => {
    const atlas = new Atlas(canvas, props.ground.stage, box());
    const image = new Image();
    image.onload = () => {
      atlas.relief = image;
      atlas.look_at(atlas.view);
    };
    image.src = props.ground.relief;
    createEffect(() => atlas.show(scene()));
    createEffect(() => {
      atlas.home = box();
      atlas.go_home();
    });
    const sizes = new ResizeObserver(() => {
      atlas.resize();
      atlas.go_home();
    });
    sizes.observe(frame);
    onCleanup(() => sizes.disconnect());
    createEffect(() => {
      tag_of(props.language);
      // Names are drawn: their letters must be there.
      void document.fonts.load("16px 'Jinsong Serif'", '宋').then(() => atlas.look_at(atlas.view));
    });
  });

  return (
    <figure class="class_map">
      <div class="class_map_frame" ref={frame}>
        <canvas ref={canvas} role="img" aria-label={t('class_map_label', teller().day(day()))} />
      </div>
      <figcaption>
        <ul class="class_courts">
          <For each={courts()}>
            {({ name, colour, pattern, count }) => (
              <li>
                <span
                  class={`swatch ${pattern}`}
                  style={{ '--colour': colour }}
                  aria-hidden="true"
                />
                {t('class_holds', name, count)}
              </li>
            )}
          </For>
        </ul>
        <p class="note">{t('class_map_about', teller().day(day()))}</p>
        <details>
          <summary>{t('class_words')}</summary>
          <ul>
            <For each={armies()}>
              {({ court, men, place }) => <li>{t('class_army', court, men, place)}</li>}
            </For>
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}
