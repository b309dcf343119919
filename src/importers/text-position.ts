// Turns byte offsets of a streamed text into line and column, so that an error can be found in an editor.

export interface TextPosition {
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 code units, as editors count; from 1. */
  readonly column: number;
}

const NEWLINE = 10;

/** Follows a text forwards. Pieces are released as soon as the position has passed them. */
export class TextCursor {
  private pieces: string[] = [];
  private index = 0;
  private byte = 0;
  private line = 1;
  private column = 1;

  add(piece: string): void {
    this.pieces.push(piece);
  }

  /** Where the UTF-8 byte of that offset is. Offsets must not decrease; beyond the text it answers its end. */
  moveTo(offset: number): TextPosition {
    let piece = this.pieces[0];
    while (piece !== undefined && this.byte < offset) {
      if (this.index === piece.length) {
        this.pieces.shift();
        this.index = 0;
        piece = this.pieces[0];
      } else {
        this.step(piece);
      }
    }
    return {line: this.line, column: this.column};
  }

  /** The text from the present position to the end of the piece it lies in. */
  get ahead(): string {
    return (this.index === this.pieces[0]?.length ? this.pieces[1] : this.pieces[0]?.slice(this.index)) ?? '';
  }

  private step(piece: string): void {
    const unit = piece.charCodeAt(this.index);
    const pair = unit >= 0xd800 && unit <= 0xdbff && isLow(piece.charCodeAt(this.index + 1));
    const units = pair ? 2 : 1;
    this.byte += pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    this.index += units;
    if (unit === NEWLINE) {
      this.line += 1;
      this.column = 1;
    } else {
      this.column += units;
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
