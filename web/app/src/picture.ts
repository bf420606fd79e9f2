// Picture: maps and charts as files of their own: what is drawn, with title, legend and source, so
// that a picture says what it is wherever it is put.

import { make_pattern, mix } from 'jinsong/map/palette.js';
import type { Scene } from 'jinsong/map/scene.js';

/** A line of a legend. */
export interface Swatch {
  colour: string;
  pattern: string;
  text: string;
  /** A level of a map that shades: the map has just this colour, and not a paler one. */
  is_level?: boolean;
}

export interface Caption {
  title: string;
  /** Where it comes from: one line below. */
  source: string;
  legend?: Swatch[];
}

const paper = '#f7f1e3';
const ink = '#2b2320';
const ink_soft = '#5d5148';
const margin = 18;

/** The family of the page, which has Chinese letters where the language asks for them. */
const family = () => getComputedStyle(document.body).fontFamily;

/** Words in lines that fit; Chinese breaks anywhere. */
export function lines_of(text: string, fits: (line: string) => boolean): string[] {
  const words =
    text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && !fits(line + word.trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}

/** The courts of a map and how many places each holds, those with most first. */
export function courts_of(scene: Scene | null | undefined) {
  const counts = new Map<number, number>();
  for (const holder of scene?.holders ?? []) {
    if (holder >= 0) {
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([holder, count]) => ({ ...scene!.realms[holder]!, count }));
}

export const legend_of = (scene: Scene | null | undefined): Swatch[] =>
  courts_of(scene).map(({ name, colour, pattern }) => ({ text: name, colour, pattern }));

interface Drawing {
  width: number;
  height: number;
  /** How many pixels make one of the screen. */
  ratio: number;
  draw: (pen: CanvasRenderingContext2D) => void;
}

function new_canvas(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('no canvas');
  }
  return pen;
}

function draw_swatch(
  pen: CanvasRenderingContext2D,
  { colour, pattern, is_level }: Swatch,
  x: number,
  y: number,
) {
  pen.fillStyle = is_level ? colour : mix(colour, '#ffffff', 0.32);
  pen.fillRect(x, y, 24, 15);
  const tile = make_pattern(pattern, mix(colour, '#ffffff', 0.05), 8, 1);
  if (tile) {
    pen.fillStyle = tile;
    pen.fillRect(x, y, 24, 15);
  }
  pen.strokeStyle = '#4b413a';
  pen.lineWidth = 1;
  pen.strokeRect(x + 0.5, y + 0.5, 23, 14);
}

/** Where each line of the legend stands, and how high all are. */
function lay_legend(pen: CanvasRenderingContext2D, legend: Swatch[], width: number) {
  let [x, y] = [0, 0];
  const places = legend.map((one) => {
    const wide = 32 + pen.measureText(one.text).width + 18;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 22;
    }
    const place = { one, x, y };
    x += wide;
    return place;
  });
  return { places, height: legend.length > 0 ? y + 26 : 0 };
}

/** The drawing with all that is said of it. */
export function framed(
  drawing: Drawing,
  { title, source, legend = [] }: Caption,
): HTMLCanvasElement {
  const { width, ratio } = drawing;
  const ruler = new_canvas(1, 1);
  const fonts = { title: `600 19px ${family()}`, text: `14px ${family()}` };
  const split = (text: string, font: string) => {
    ruler.font = font;
    return lines_of(text, (line) => ruler.measureText(line).width <= width);
  };
  const titles = split(title, fonts.title);
  const sources = split(source, fonts.text);
  ruler.font = fonts.text;
  const key = lay_legend(ruler, legend, width);
  const top = margin + titles.length * 25 + 6;
  const below = top + drawing.height + 14;
  const height = below + key.height + sources.length * 19 + margin;
  const pen = new_canvas((width + 2 * margin) * ratio, height * ratio);
  pen.scale(ratio, ratio);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width + 2 * margin, height);
  pen.textBaseline = 'top';
  pen.fillStyle = ink;
  pen.font = fonts.title;
  titles.forEach((line, at) => pen.fillText(line, margin, margin + at * 25));
  pen.save();
  pen.translate(margin, top);
  drawing.draw(pen);
  pen.restore();
  pen.font = fonts.text;
  for (const { one, x, y } of key.places) {
    draw_swatch(pen, one, margin + x, below + y);
    pen.fillStyle = ink;
    pen.fillText(one.text, margin + x + 30, below + y);
  }
  pen.fillStyle = ink_soft;
  sources.forEach((line, at) => pen.fillText(line, margin, below + key.height + at * 19));
  return pen.canvas;
}

/** Canvases side by side, as they are on the screen. */
export function drawing_of(canvases: HTMLCanvasElement[]): Drawing {
  const [first] = canvases;
  const width = first?.clientWidth || first?.width || 1;
  const ratio = (first?.width ?? width) / width;
  const heights = canvases.map((one) => one.height / ratio);
  const gap = 14;
  return {
    width: canvases.length * width + (canvases.length - 1) * gap,
    height: Math.max(...heights),
    ratio,
    draw: (pen) =>
      canvases.forEach((one, at) =>
        pen.drawImage(one, at * (width + gap), 0, width, one.height / ratio),
      ),
  };
}

/** What of the page's styles a drawing of its own must carry with it. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** A chart as a drawing of its own: its styles in it, its title above, its source below. */
export function svg_file(chart: SVGSVGElement, { title, source }: Caption): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const [from, to] = [chart, copy].map((one) => [...one.querySelectorAll('*')]) as [
    Element[],
    Element[],
  ];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    const own = to[at] as SVGElement;
    for (const name of carried) {
      own.setAttribute(name, style.getPropertyValue(name));
    }
    own.removeAttribute('class');
  });
  const box = chart.viewBox.baseVal;
  const size = Math.max(box.width / 40, 10);
  const longest = (text: string) =>
    lines_of(
      text,
      (line) => line.length * size * 0.55 <= box.width * (/[\u2e80-\u9fff]/.test(text) ? 0.55 : 1),
    );
  const [titles, sources] = [longest(title), longest(source)];
  const [above, below] = [titles.length * size * 1.6 + size, sources.length * size * 1.4 + size];
  const text = (line: string, y: number, fill: string, weight: number) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    const given = { x: box.x, y, fill, 'font-weight': weight, 'font-size': size };
    for (const [name, value] of Object.entries(given)) {
      element.setAttribute(name, String(value));
    }
    element.textContent = line;
    return element;
  };
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const view = [
    box.x - size,
    box.y - above,
    box.width + 2 * size,
    box.height + above + below,
  ] as const;
  ['x', 'y', 'width', 'height'].forEach((name, at) => sheet.setAttribute(name, String(view[at])));
  sheet.setAttribute('fill', paper);
  copy.prepend(
    sheet,
    ...titles.map((line, at) => text(line, box.y - above + size * 1.6 * (at + 1), ink, 600)),
  );
  copy.append(
    ...sources.map((line, at) =>
      text(line, box.y + box.height + size * 1.4 * (at + 1), ink_soft, 400),
    ),
  );
  copy.setAttribute('viewBox', view.join(' '));
  copy.setAttribute('width', String(view[2]));
  copy.setAttribute('height', String(view[3]));
  copy.setAttribute('font-family', family());
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** A drawing as pixels, twice as fine as it is large. */
export async function canvas_of_svg(text: string): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const pen = new_canvas(image.width * 2, image.height * 2);
    pen.drawImage(image, 0, 0, pen.canvas.width, pen.canvas.height);
    return pen.canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function png_of(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}
