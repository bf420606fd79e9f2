// Save: what leaves the app: files and the clipboard.

/** Hands a file to the browser. */
export function save_file(name: string, type: string, content: string | Blob) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Whether a picture could be copied; the same may be refused. */
export async function copy_picture(png: Promise<Blob>): Promise<boolean> {
  const blob = await png;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}

/** Whether it could be copied: browsers refuse without a secure address, and schools forbid it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
