// Say: what a page says itself, in both languages, from its own list of texts.

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
    return pair[language === 'zh' ? 1 : 0].replace(/\{(\d)\}/g, (_, at) =>
      String(values[Number(at)] ?? ''),
    );
  };
}
