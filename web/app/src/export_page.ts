// Export page: the answer as the one HTML file that `jinsong whatif --report` writes, to the byte:
// report/page.cpp and cli/page_files.cpp, in the browser. Where simplified characters are shown,
// the same file in these.

import base_sheet from '../../report/base.css?raw';
import calendar_module from '../../report/calendar.js?raw';
import dom_module from '../../report/dom.js?raw';
import say_module from '../../report/say.js?raw';
import shell from '../../report/shell.html?raw';
import body from '../../whatif/page.html?raw';

import { load_picture_parts } from './load';
import { font_of, sheet_in } from './sheets';
import type { Script } from './script';
import type { Language } from './text';

const map_modules = import.meta.glob<string>(['../../map/*.js', '!../../map/*_test.js'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answer_modules = import.meta.glob<string>(['../../whatif/*.js', '!../../whatif/*_test.js'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answer_sheets = import.meta.glob<string>('../../whatif/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In order of name. */
const sorted = (files: Record<string, string>) =>
  Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));

const module_name = (path: string) => path.replace(/^(\.\.\/)+/, 'jinsong/');

function base64(bytes: Uint8Array): string {
  let letters = '';
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) {
    letters += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(letters);
}

const data_url = (type: string, bytes: Uint8Array) => `data:${type};base64,${base64(bytes)}`;

/** JSON within a script element: "<" could end the element or begin a comment. */
const in_script = (json: string) => json.replaceAll('<', '\\u003c');

const json_script = (id: string, json: string) =>
  `<script type="application/json" id="${id}">${in_script(json)}</script>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type Converter = (text: string) => string;

/** Texts and data are written in traditional characters. */
async function converter_to(script: Script): Promise<Converter> {
  if (script === 'hant') {
    return (text) => text;
  }
  const { simplified } = await import('./simplified');
  return (text) => simplified(text).replaceAll('zh-Hant', 'zh-Hans');
}

function import_map(convert: Converter): string {
  const modules = [
    ...sorted(map_modules),
    ...sorted(answer_modules),
    ['../../report/calendar.js', calendar_module] as const,
    ['../../report/dom.js', dom_module] as const,
    ['../../report/say.js', say_module] as const,
  ];
  const encoder = new TextEncoder();
  const imports = Object.fromEntries(
    modules.map(([path, text]) => [
      module_name(path),
      data_url('text/javascript;charset=utf-8', encoder.encode(convert(text))),
    ]),
  );
  return `<script type="importmap">${in_script(JSON.stringify({ imports }))}</script>`;
}

export interface PageWish {
  /** JSON text, with the words of the data in it. */
  data: string;
  title: string;
  language: Language;
  script: Script;
}

export async function export_page({ data, title, language, script }: PageWish): Promise<string> {
  const [{ stage, relief }, convert, font] = await Promise.all([
    load_picture_parts(),
    converter_to(script),
    fetch(font_of(script)).then((response) => response.arrayBuffer()),
  ]);
  const sheets =
    base_sheet +
    sorted(answer_sheets)
      .map(([, text]) => text)
      .join('');
  const style = sheet_in(script, sheets).replaceAll(
    'asset:serif.woff2',
    data_url('font/woff2', new Uint8Array(font)),
  );
  const assets = JSON.stringify({ relief: data_url('image/webp', new Uint8Array(relief)) });
  const places: Record<string, string> = {
    language: convert(language === 'zh' ? 'zh-Hant' : 'en'),
    title: escaped(title),
    style: `<style>\n${style}</style>`,
    body: convert(body),
    assets: json_script('assets', assets),
    stage: json_script('stage', convert(stage)),
    data: json_script('data', convert(data)),
    modules: import_map(convert),
    main: `<script type="module">import 'jinsong/whatif/main.js';</script>`,
  };
  return convert(shell).replace(
    /<!--jinsong:([a-z]+)-->/g,
    (_, name: string) => places[name] ?? '',
  );
}
