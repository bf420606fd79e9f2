// Future map: who held what on a day of a single future, on the same map as the record's, with the
// record beside it. Both are moved as one.

import { Atlas } from 'jinsong/map/atlas.js';
import { listen } from 'jinsong/map/input.js';
import type { Scene } from 'jinsong/map/scene.js';
import type { Stage } from 'jinsong/map/stage.js';
import { box_of_places } from 'jinsong/map/view.js';
import { days_in_month, iso_of, julian_of, read_iso } from 'jinsong/report/calendar.js';
import type { History } from 'jinsong/report/record.js';
import { days_shown, Scenes } from 'jinsong/report/scenes.js';

import { on_day, type Field, type Future, type Side } from '../engine/future';
import { legend_of, type Swatch } from '../picture';
import { tag_of } from '../script';
import type { Language } from '../text';

/** A place that is held otherwise than in the record. */
export interface Apart {
  place: string;
  here: string | null;
  record: string | null;
}

export const day_number = (date: string) => read_iso(date)?.last ?? 0;

/** The day before the first ten days, then the last day of each ten days. */
export function looks_of({ from, until }: Pick<Future, 'from' | 'until'>): string[] {
  const last = day_number(until);
  const looks: number[] = [day_number(from) - 1];
  for (let day = day_number(from); day <= last;) {
    const { year, month, day: of_month } = julian_of(day);
    const end = of_month > 20 ? days_in_month(year, month) : of_month > 10 ? 20 : 10;
    day += end - of_month;
    looks.push(Math.min(day, last));
    day += 1;
  }
  return looks.map(iso_of);
}

/** Places held otherwise on a day than the record has it, in the record's order. */
export function apart_on(future: Future, side: Side, date: string, history: History): Apart[] {
  const here = on_day(future.holders, future.branches[side].control, date);
  const day = day_number(date);
  return [...history.places.keys()]
    .map((place) => ({
      place,
      here: here.get(place) ?? null,
      record: (history.control_on(place, day)?.holder as string | undefined) ?? null,
    }))
    .filter(({ here: one, record }) => one !== record);
}

const battles = new Set(['city_taken', 'battle', 'revolt']);

/** When the screen has been drawn. */
const next_picture = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

export class FutureMaps {
  private readonly scenes: Scenes;
  private readonly maps: Atlas[];
  private is_following = false;
  /** The language and characters of the names on the maps. */
  private named = '';
  /** How often anything was shown: what has been overtaken is left out. */
  private shown = 0;

  /** @param frames of the future and of the record, each with a canvas */
  constructor(
    frames: HTMLElement[],
    private readonly stage: Stage,
    history: History,
    relief: string,
  ) {
    this.scenes = new Scenes(history, stage);
    const image = new Image();
    this.maps = frames.map((frame) => {
      const atlas = new Atlas(frame.querySelector('canvas')!, stage, this.home());
      listen(atlas, frame, { on_pick: () => {}, on_hover: () => {} });
      new ResizeObserver(() => atlas.resize()).observe(frame);
      atlas.resize();
      return atlas;
    });
    for (const atlas of this.maps) {
      atlas.on_view = () => this.follow(atlas);
    }
    image.onload = () => void this.put_relief(image);
    image.src = relief;
  }

  /** One map after the other: both in one picture of the screen would take too long. */
  private async put_relief(image: HTMLImageElement) {
    for (const atlas of this.maps) {
      atlas.relief = image;
      atlas.look_at(atlas.view);
      await next_picture();
    }
  }

  /** North China to the Yangzi and beyond: where places are. */
  private home() {
    return box_of_places(this.stage, { left: 0.02, right: 0.995, top: 0.03, bottom: 0.93 });
  }

  /** What one map is moved to, the other shows too. */
  private follow(moved: Atlas) {
    if (this.is_following) {
      return;
    }
    this.is_following = true;
    for (const atlas of this.maps) {
      if (atlas !== moved && atlas.window.width > 0) {
        atlas.look_at(moved.view);
      }
    }
    this.is_following = false;
  }

  zoom(factor: number) {
    this.maps[0]?.zoom(factor);
  }

  home_view() {
    this.maps[0]?.go_home();
  }

  /** The courts on the first map, those with most places first. */
  legend(): Swatch[] {
    return legend_of(this.maps[0]?.scene);
  }

  /** @param field armies and sieges on that day */
  async show(future: Future, side: Side, date: string, field: Field, language: Language) {
    this.shown += 1;
    const { shown } = this;
    const tag = tag_of(language);
    if (tag !== this.named) {
      this.named = tag;
      this.scenes.name();
    }
    const day = day_number(date);
    const record = this.scenes.scene({
      day,
      selection: null,
      layer: 'control',
      technique: null,
      language,
      armies: true,
    });
    this.maps[0]?.show(this.scene(future, side, date, record, field));
    await next_picture();
    if (shown === this.shown) {
      this.maps[1]?.show(record);
    }
  }

  /** The stripes of land held by another than its owner tell whose it is in the record. */
  private scene(future: Future, side: Side, date: string, record: Scene, field: Field): Scene {
    const lived = future.branches[side];
    const number = (court: string | null | undefined) =>
      court ? (this.scenes.number_of.get(court) ?? -1) : -1;
    const here = on_day(future.holders, lived.control, date);
    const holders = Int16Array.from(this.stage.cells, ({ id }) => number(here.get(id)));
    const seats = on_day(future.seats, lived.capitals, date);
    const day = day_number(date);
    const sieges = field.sieges.map(({ place }) => ({ place, kind: 'siege' as const, age: 0 }));
    const happenings = lived.events
      .map((one) => ({ one, age: (day - day_number(one.date)) / days_shown }))
      .filter(({ one, age }) => one.place && age >= 0 && age < 1)
      .map(({ one, age }) => ({
        place: one.place!,
        kind: battles.has(one.kind) ? ('battle' as const) : ('event' as const),
        age,
      }));
    const capitals = new Map(
      [...seats]
        .filter((seat): seat is [string, string] => seat[1] !== null)
        .map(([court, place]) => [place, number(court)] as const),
    );
    const owners = record.holders;
    const armies = field.hosts.map(({ place, polity, men }) => ({
      place,
      realm: number(polity),
      men,
    }));
    return { ...record, holders, owners, capitals, armies, happenings: [...sieges, ...happenings] };
  }
}
