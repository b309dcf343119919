// Opens a file as text: gunzipped if it is compressed, decoded by its byte order mark, counting the bytes that were read.

export interface OpenText {
  readonly text: AsyncIterable<string>;
  /** Bytes of the file as it lies on disk, so that progress reaches its size even if it is compressed. */
  bytesRead(): number;
}

/** @throws Error when a compressed file is damaged, or the browser cannot unpack it. */
export async function openText(file: Blob): Promise<OpenText> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let bytes = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        bytes += piece.byteLength;
        controller.enqueue(piece);
      },
    }),
  );
  const compressed = start[0] === 0x1f && start[1] === 0x8b;
  const plain = compressed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const text = plain.pipeThrough(new TextDecoderStream(encodingOf(start)));
  return {text: pieces(text, compressed), bytesRead: () => bytes};
}

/** A shell on Windows may write UTF-16 when it redirects output. */
function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
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
    if (!compressed) throw error;
    throw new Error('The compressed file is damaged or cut off; it cannot be unpacked.', {cause: error});
  } finally {
    reader.releaseLock();
  }
}
