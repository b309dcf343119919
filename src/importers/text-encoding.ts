// How a file's text is encoded, told by its first two bytes.

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** PowerShell writes UTF-16 when it redirects output. Some tools do so without a mark; then ASCII shows it by its zero bytes. */
export function encodingOf([first, second]: Uint8Array): TextEncoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** Whether the file is compressed by gzip. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
