// Draws the address map off the main thread: the page only puts finished pictures in place.
/// <reference lib="webworker" />
import type {FromPainter, ToPainter} from './map-messages';
import {Painter} from './painter';
import type {Picture} from './picture';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds of drawing after which new wishes are heard. */
const TURN = 8;

const painter = new Painter((counts) => say({kind: 'counts', counts}));
let drawing = false;

self.onmessage = ({data}: MessageEvent<ToPainter>) => {
  painter.take(data);
  if (drawing) return;
  drawing = true;
  setTimeout(() => {
    void draw().finally(() => {
      drawing = false;
    });
  });
};

async function draw(): Promise<void> {
  let begun = performance.now();
  for (let due = painter.next(); due; due = painter.next()) {
    await deliver(due.key, due.picture);
    if (performance.now() - begun < TURN) continue;
    await new Promise((heard) => setTimeout(heard));
    begun = performance.now();
  }
}

async function deliver(key: number, {width, height, pixels}: Picture): Promise<void> {
  if (typeof createImageBitmap === 'function' && typeof ImageData === 'function') {
    const image = await createImageBitmap(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height));
    say({kind: 'drawn', key, width, height, image}, [image]);
  } else say({kind: 'drawn', key, width, height, image: pixels.buffer}, [pixels.buffer]);
}

function say(message: FromPainter, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}
