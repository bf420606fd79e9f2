// DOM: elements in one line.

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Child | Child[]} Children
 */

/**
 * Makes an element. Attributes that are false or absent are left out; `on…` takes a listener.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} attributes
 * @param {...Children} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  add(element, children);
  return element;
}

/**
 * @param {Element} parent
 * @param {Children[]} children
 */
export function add(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      parent.append(child);
    }
  }
}

/** @param {Element} parent @param {...Children} children */
export function fill(parent, ...children) {
  parent.replaceChildren();
  add(parent, children);
}

/**
 * Makes an element of a drawing.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Children} children
 * @returns {SVGElement}
 */
export function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  add(element, children);
  return element;
}

/**
 * A table; the first cell of each row names the row.
 * @param {Children[]} head
 * @param {Children[][]} rows
 * @param {{caption?: string, kind?: string}} [about] `kind`: the class of the table
 */
export function table(head, rows, { caption, kind } = {}) {
  return make(
    'table',
    { class: kind },
    caption ? make('caption', {}, caption) : null,
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        head.map((one) => make('th', { scope: 'col' }, one)),
      ),
    ),
    make(
      'tbody',
      {},
      rows.map(([first, ...rest]) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, first),
          rest.map((one) => make('td', {}, one)),
        ),
      ),
    ),
  );
}

/**
 * The element of that id, which the page is known to have.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function by_id(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`the page has no #${id}`);
  }
  return element;
}
