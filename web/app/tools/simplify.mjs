// Writes what it reads in simplified characters; for tools/font/make_font.py.
//   node simplify.mjs <TEXT
import process from 'node:process';
import { text } from 'node:stream/consumers';

import { simplified } from '../src/simplified.js';

process.stdout.write(simplified(await text(process.stdin)));
