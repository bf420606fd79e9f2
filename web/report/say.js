// Say: what a page says itself, in both languages, from its own list of texts.

/** @typedef {(text: string) => string} Converter of traditional into other characters */

/** @type {Converter | null} */
let convert = null;

/**
 * In which characters Chinese is shown: texts are written in traditional ones.
 * @param {Converter | null} converter null: as they are written
 */
export function write_in(converter) {
  convert = converter;
}

/** A text in the characters that are shown. @param {string} text */
export const written = (text) => (convert ? convert(text) : text);

/**
 * The language with its characters, as an address has it.
 * @param {'en' | 'zh'} language
 */
export const language_tag = (language) => (language === 'zh' && convert ? 'zh-Hans' : language);

/**
 * How a page says its texts. A text that the list lacks is an error.
 * @param {Record<string, [string, string]>} texts each in English and Chinese, with {0}, {1} …
 */
export function sayer(texts) {
  return (
    /** @type {'en' | 'zh'} */ language,
    /** @type {string} */ key,
    /** @type {(string | number)[]} */ ...values
  ) => {
    const pair = texts[key];
    if (!pair) {
      throw new Error(`no text '${key}'`);
    }
    return written(
      pair[language === 'zh' ? 1 : 0].replace(/\{(\d)\}/g, (_, at) =>
        String(values[Number(at)] ?? ''),
      ),
    );
  };
}
