// Address: the view of the page as the part of its link behind '#', and back.
// "date=1127-01-09&event=1127-kaifeng-falls&layer=claims&lang=zh"

import { iso_of, read_iso } from 'jinsong/report/calendar.js';
import { language_tag } from 'jinsong/report/say.js';
import { shade_layers } from 'jinsong/report/shades.js';

/**
 * @typedef {'place' | 'event' | 'person' | 'treaty' | 'court'} SelectionKind
 * @typedef {{kind: SelectionKind, id: string}} Selection
 * @typedef {'control' | 'owner' | 'claims' | import('jinsong/report/shades.js').ShadeLayer} Layer
 * @typedef {{day: number, selection: Selection | null, layer: Layer, technique: string | null,
 *   language: 'en' | 'zh', armies: boolean}} PageView
 * `technique`: the one that the layer of that name shows; null: how many
 */

export const selection_kinds = /** @type {const} */ ([
  'place',
  'event',
  'person',
  'treaty',
  'court',
]);
export const layers = /** @type {const} */ (['control', 'owner', 'claims', ...shade_layers]);

/** @param {PageView} view */
export function write_address(view) {
  const parts = [`date=${iso_of(view.day)}`];
  if (view.selection) {
    parts.push(`${view.selection.kind}=${encodeURIComponent(view.selection.id)}`);
  }
  if (view.layer !== 'control') {
    parts.push(`layer=${view.layer}`);
  }
  if (view.technique !== null) {
    parts.push(`technique=${encodeURIComponent(view.technique)}`);
  }
  if (!view.armies) {
    parts.push('armies=no');
  }
  parts.push(`lang=${language_tag(view.language)}`);
  return `#${parts.join('&')}`;
}

/**
 * Reads an address; what it does not say, or says wrongly, is that of `otherwise`. Without a
 * selection nothing is selected.
 * @param {string} hash
 * @param {PageView} otherwise
 * @returns {PageView}
 */
export function read_address(hash, otherwise) {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const view = { ...otherwise, selection: /** @type {Selection | null} */ (null) };
  const date = read_iso(said.get('date') ?? '');
  if (date) {
    view.day = date.last;
  }
  for (const kind of selection_kinds) {
    const id = said.get(kind);
    if (id) {
      view.selection = { kind, id };
    }
  }
  const layer = layers.find((name) => name === said.get('layer'));
  view.layer = layer ?? 'control';
  view.technique = (view.layer === 'techniques' && said.get('technique')) || null;
  view.armies = said.get('armies') !== 'no';
  const language = said.get('lang');
  if (language === 'en' || language === 'zh' || language === 'zh-Hans') {
    view.language = language === 'en' ? 'en' : 'zh';
  }
  return view;
}
