// Search: one box for places, people, events, treaties, eras and dates, in pinyin with or without
// marks, in characters, or in English. A list box after the combobox pattern of ARIA.

import { read_iso } from 'jinsong/report/calendar.js';
import { fill, make } from 'jinsong/report/dom.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/record.js').History} History
 * @typedef {{kind: 'place' | 'person' | 'event' | 'treaty' | 'court' | 'era' | 'date', id: string,
 *   day?: number, weight: number, keys: string[]}} Entry
 */

/**
 * What is compared: small letters without marks, blanks, hyphens and apostrophes, and simplified
 * characters.
 * @param {string} text
 * @param {Map<string, string>} [simplified] by traditional character
 */
export function fold(text, simplified = new Map()) {
  return [...text]
    .map((character) => simplified.get(character) ?? character)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-–—'’ʼ·.,()]/g, '');
}

/**
 * @param {History} history
 * @returns {Entry[]}
 */
export function make_index(history) {
  /** @type {Entry[]} */
  const entries = [];
  const keys = (/** @type {(string | undefined)[]} */ ...texts) =>
    texts
      .flatMap((text) => (text ? text.split(/[,;/]/) : []))
      .map((part) => fold(part, history.simplified))
      .filter(Boolean);
  for (const place of history.places.values()) {
    const names = (place.names ?? []).flatMap((name) => [name.name_en, name.name_zh]);
    entries.push({
      kind: 'place',
      id: place.id,
      weight: 3,
      keys: keys(place.name_en, place.name_zh, place.other_names, ...names),
    });
  }
  for (const person of history.people.values()) {
    const titles = titles_of(history, person.id);
    entries.push({
      kind: 'person',
      id: person.id,
      weight: person.tier === 'major' ? 4 : 2,
      keys: keys(person.name_en, person.name_zh, person.other_names, ...titles),
    });
  }
  for (const polity of history.polities.values()) {
    entries.push({
      kind: 'court',
      id: polity.id,
      weight: 6,
      keys: keys(polity.name_en, polity.name_zh, polity.other_names),
    });
  }
  for (const treaty of history.treaties.values()) {
    entries.push({
      kind: 'treaty',
      id: treaty.id,
      weight: 1,
      keys: keys(treaty.name_en, treaty.name_zh),
    });
  }
  for (const event of history.events) {
    entries.push({
      kind: 'event',
      id: event.event,
      day: event.day,
      weight: event.tier === 'main' ? 1.5 : 1,
      keys: keys(event.title_en, event.title_zh, event.lunar),
    });
  }
  history.calendar.data.eras.forEach((era, at) => {
    entries.push({
      kind: 'era',
      id: String(at),
      day: era.spans[0]?.[0],
      weight: 5,
      keys: keys(era.name_en, era.name_zh),
    });
  });
  return entries;
}

/** @param {History} history @param {string} person @returns {string[]} */
function titles_of(history, person) {
  return [...history.polities.values()]
    .flatMap((polity) => /** @type {any} */ (polity).reigns ?? [])
    .filter((reign) => reign.ruler === person)
    .flatMap((reign) => [reign.title_en, reign.title_zh]);
}

/**
 * The best entries for a text: whole names first, then beginnings, then parts.
 * @param {Entry[]} index
 * @param {string} text
 * @param {Map<string, string>} [simplified]
 * @param {number} [most]
 * @returns {Entry[]}
 */
export function find(index, text, simplified = new Map(), most = 12) {
  const date = read_iso(text.trim());
  /** @type {Entry[]} */
  const dates = date
    ? [{ kind: 'date', id: text.trim(), day: date.first, weight: 9, keys: [] }]
    : [];
  const wanted = fold(text, simplified);
  if (wanted === '') {
    return dates;
  }
  const scored = index.flatMap((entry) => {
    const score = entry.keys.reduce((best, key) => Math.max(best, score_of(key, wanted)), 0);
    return score > 0 ? [{ entry, score: score + entry.weight / 100 }] : [];
  });
  scored.sort((a, b) => b.score - a.score);
  return [...dates, ...scored.slice(0, most).map(({ entry }) => entry)];
}

/** @param {string} key @param {string} wanted */
function score_of(key, wanted) {
  if (key === wanted) {
    return 4;
  }
  if (key.startsWith(wanted)) {
    return 3;
  }
  return key.includes(wanted) && (wanted.length > 2 || /\p{Script=Han}/u.test(wanted)) ? 2 : 0;
}

/**
 * Fills `holder` with the box. Gives back what must be called to say it in another language.
 * @param {HTMLElement} holder
 * @param {History} history
 * @param {() => Teller} teller
 */
export function make_search(holder, history, teller) {
  const index = make_index(history);
  const input = make('input', {
    type: 'search',
    id: 'search_box',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'search_list',
    'aria-autocomplete': 'list',
  });
  const label = make('label', { for: 'search_box', class: 'unseen' });
  const list = make('ul', { id: 'search_list', role: 'listbox', hidden: true });
  const status = make('p', { class: 'unseen', role: 'status', id: 'search_status' });
  /** @type {Entry[]} */
  let found = [];
  let chosen = -1;
  fill(holder, label, input, list, status);

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    chosen = -1;
  };
  const choose = (/** @type {number} */ at) => {
    chosen = at;
    [...list.children].forEach((item, number) =>
      item.setAttribute('aria-selected', String(number === at)),
    );
    if (at >= 0) {
      input.setAttribute('aria-activedescendant', `found_${at}`);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }
  };
  const take = (/** @type {number} */ at) => {
    const entry = found[at];
    close();
    if (entry) {
      input.value = '';
      follow(teller(), entry);
    }
  };
  const show = () => {
    found = find(index, input.value, history.simplified);
    fill(
      list,
      found.map((entry, at) => item_of(teller(), entry, at, () => take(at))),
    );
    const has_text = input.value.trim() !== '';
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    status.textContent = !has_text
      ? ''
      : found.length > 0
        ? teller().say('search_found', found.length)
        : teller().say('search_none');
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    const count = found.length;
    if (event.key === 'ArrowDown' && count > 0) {
      choose((chosen + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      choose((chosen + count - 1 + (chosen < 0 ? 1 : 0)) % count);
    } else if (event.key === 'Enter' && count > 0) {
      take(Math.max(chosen, 0));
    } else if (event.key === 'Escape') {
      input.value = '';
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  return () => {
    label.textContent = teller().say('search');
    input.placeholder = teller().say('search_hint');
    list.setAttribute('aria-label', teller().say('search'));
    show();
    close();
  };
}

/** @param {Teller} teller @param {Entry} entry */
function words_of(teller, entry) {
  const { history } = teller;
  switch (entry.kind) {
    case 'place':
      return {
        text: teller.place(entry.id),
        aside:
          history.places.get(entry.id)?.[teller.language === 'zh' ? 'name_en' : 'name_zh'] ?? '',
      };
    case 'person':
      return {
        text: teller.person(entry.id),
        aside:
          history.people.get(entry.id)?.[teller.language === 'zh' ? 'name_en' : 'name_zh'] ?? '',
      };
    case 'court':
      return {
        text: teller.polity(entry.id),
        aside:
          history.polities.get(entry.id)?.[teller.language === 'zh' ? 'name_en' : 'name_zh'] ?? '',
      };
    case 'treaty':
      return {
        text: teller.part(history.treaties.get(entry.id), 'name'),
        aside: teller.date(history.treaties.get(entry.id)?.date),
      };
    case 'event':
      return {
        text: teller.part(history.event_of.get(entry.id), 'title'),
        aside: teller.date(history.event_of.get(entry.id)?.date),
      };
    case 'era': {
      const era = history.calendar.data.eras[Number(entry.id)];
      return {
        text: teller.part(era, 'name'),
        aside: `${teller.polity(era.polity)} · ${teller.day(era.spans[0][0])}`,
      };
    }
    default:
      return { text: teller.date(entry.id), aside: '' };
  }
}

/** @param {Teller} teller @param {Entry} entry @param {number} at @param {() => void} take */
function item_of(teller, entry, at, take) {
  const { text, aside } = words_of(teller, entry);
  return make(
    'li',
    {
      role: 'option',
      id: `found_${at}`,
      'aria-selected': 'false',
      'data-id': entry.id,
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: take,
    },
    make('span', { class: 'found_kind' }, teller.say(entry.kind)),
    ' ',
    make('span', { class: 'found_name' }, text),
    ' ',
    make('small', {}, aside),
  );
}

/** @param {Teller} teller @param {Entry} entry */
function follow(teller, entry) {
  if (entry.kind === 'era' || entry.kind === 'date') {
    teller.acts.go(entry.day ?? teller.history.first_day);
  } else {
    teller.acts.select({ kind: entry.kind, id: entry.id }, entry.day);
  }
}
