// Turns offsets of a streamed text into line and column, so that an error can be found in an editor.

export interface TextPosition {
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 code units, as editors count; from 1. */
  readonly column: number;
}

/** Follows a text forwards. Pieces are released as soon as the position has passed them. */
export class TextCursor {
  private pieces: string[] = [];
  /** Offset at which the first of the pieces begins. */
  private origin = 0;
  private offset = 0;
  private line = 1;
  private lineStart = 0;

  add(piece: string): void {
    this.pieces.push(piece);
  }

  /** Where the code unit of that offset is. Offsets must not decrease; beyond the text it answers its end. */
  moveTo(offset: number): TextPosition {
    let piece = this.pieces[0];
    while (piece !== undefined && this.offset < offset) {
      const until = Math.min(offset, this.origin + piece.length);
      this.countLines(piece, until);
      this.offset = until;
      if (until < this.origin + piece.length) break;
      this.origin += piece.length;
      this.pieces.shift();
      piece = this.pieces[0];
    }
    return {line: this.line, column: this.offset - this.lineStart + 1};
  }

  private countLines(piece: string, until: number): void {
    let at = piece.indexOf('\n', this.offset - this.origin);
    while (at !== -1 && this.origin + at < until) {
      this.line += 1;
      this.lineStart = this.origin + at + 1;
      at = piece.indexOf('\n', at + 1);
    }
  }
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const PIECE_LENGTH = 65_536;

/**
 * The same text in pieces of at most 64 Ki code units that never cut a character in two, without a byte order mark.
 * One huge piece (a pasted file) thereby becomes a stream as well.
 */
export async function* evenPieces(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  let begun = false;
  for await (const arriving of stream) {
    let text = held + arriving;
    held = '';
    if (!begun && text !== '') {
      begun = true;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    const last = text.charCodeAt(text.length - 1);
    if (last >= 0xd800 && last <= 0xdbff) {
      held = text.slice(-1);
      text = text.slice(0, -1);
    }
    for (let start = 0; start < text.length; ) {
      let end = Math.min(start + PIECE_LENGTH, text.length);
      if (end < text.length && isLow(text.charCodeAt(end))) end -= 1;
      yield text.slice(start, end);
      start = end;
    }
  }
  if (held !== '') yield held;
}
