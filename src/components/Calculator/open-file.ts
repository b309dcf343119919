// Opens a file as bytes: gunzipped if it is compressed, counting the bytes that were read.

import {isGzip} from '../../importers/text-encoding';
import type {ByteStream} from '../../model/importer';

export interface OpenFile {
  readonly bytes: ByteStream;
  /** Bytes of the file as it lies on disk, so that progress reaches its size even if it is compressed. */
  bytesRead(): number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes throw an Error when a compressed file is damaged, or the browser cannot unpack it. */
export async function openFile(file: Blob): Promise<OpenFile> {
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
  return {bytes: pieces(plain, compressed), bytesRead: () => bytes};
}

/** Streams are not yet iterable in every browser, so the reader is asked by hand. */
async function* pieces(stream: ReadableStream<Bytes>, compressed: boolean): AsyncGenerator<Bytes> {
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
