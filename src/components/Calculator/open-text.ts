// Opens a file as text: gunzipped if it is compressed, decoded by its first bytes, counting the bytes that were read.

import {encodingOf, isGzip} from '../../importers/text-encoding';

export interface OpenText {
  readonly text: AsyncIterable<string>;
  /** Bytes of the file as it lies on disk, so that progress reaches its size even if it is compressed. */
  bytesRead(): number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The text throws an Error when a compressed file is damaged, or the browser cannot unpack it. */
export async function openText(file: Blob): Promise<OpenText> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let bytes = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(piece, controller) {
        bytes += piece.byteLength;
        controller.enqueue(piece);
      },
    }),
  );
  const compressed = isGzip(start);
  const plain = compressed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  return {text: pieces(plain.pipeThrough(decoder()), compressed), bytesRead: () => bytes};
}

/** Decodes by what the unpacked bytes begin with, however small the pieces are that they come in. */
function decoder(): TransformStream<Bytes, string> {
  let held: Bytes = new Uint8Array();
  let text: TextDecoder | undefined;
  const decode = (piece: Bytes, last: boolean) => {
    if (!text) {
      held = joined(held, piece);
      if (held.length < 2 && !last) return '';
      text = new TextDecoder(encodingOf(held));
      return text.decode(held, {stream: !last});
    }
    return text.decode(piece, {stream: !last});
  };
  return new TransformStream({
    transform: (piece, controller) => controller.enqueue(decode(piece, false)),
    flush: (controller) => controller.enqueue(decode(new Uint8Array(), true)),
  });
}

function joined(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Streams are not yet iterable in every browser, so the reader is asked by hand. */
async function* pieces(stream: ReadableStream<string>, compressed: boolean): AsyncGenerator<string> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    const reason = compressed
      ? 'The compressed file is damaged or cut off; it cannot be unpacked.'
      : 'The browser could not read the file; was it moved or changed meanwhile?';
    throw new Error(reason, {cause: error});
  } finally {
    reader.releaseLock();
  }
}
