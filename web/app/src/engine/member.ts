// Member: what the text of a member of an ensemble says (docs/formats/api.md).

export interface Member {
  number: number;
  without: number[];
  with: number[];
  digests: [string, string];
}

function values_of(text: string): number[] {
  const view = new DataView(new ArrayBuffer(8));
  return text.split(',').map((bits) => {
    view.setBigUint64(0, BigInt(`0x${bits}`));
    return view.getFloat64(0);
  });
}

export function read_member(text: string): Member {
  const [number, without, one, , changed, other] = text.split(' ');
  if (!number || !without || !one || !changed || !other) {
    throw new Error('not the text of a member');
  }
  return {
    number: Number(number),
    without: values_of(without),
    with: values_of(changed),
    digests: [`0x${one}`, `0x${other}`],
  };
}

/** All members as a table: one line each, in order, with a column for each question and branch. */
export function csv_of(texts: readonly string[], questions: readonly string[]): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = ['member', ...questions.flatMap((one) => [`without: ${one}`, `with: ${one}`])];
  const rows = texts
    .map(read_member)
    .sort((one, other) => one.number - other.number)
    .map((member) => [
      member.number,
      ...questions.flatMap((_, at) => [member.without[at], member.with[at]]),
      ...member.digests,
    ]);
  const lines = [[...head, 'digest without', 'digest with'], ...rows];
  return lines.map((line) => line.map((one) => quoted(String(one))).join(',')).join('\n') + '\n';
}
