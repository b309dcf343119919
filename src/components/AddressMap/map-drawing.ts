// The page's side of the drawing: starts the worker, tells it what is in view, and puts its pictures onto canvases.
import type {StateCounts} from '../../calculators/ipv4/imports';
import type {DrawnSubnet, FromPainter, Piece, ToPainter} from './map-messages';
import type {Palette} from './palette';

/** Addresses that are copied at once; of each there are six bytes. */
const PART = 1_000_000;

export class MapDrawing {
  private readonly worker = new Worker(new URL('./map.worker.ts', import.meta.url), {type: 'module', name: 'map'});
  private readonly canvases = new Map<number, HTMLCanvasElement>();
  private keys = 0;
  private lit = -1;
  private ended = false;

  /** @param counted told once per account. @param failed told when the worker cannot be had. */
  constructor(
    private readonly counted: (counts: readonly StateCounts[]) => void,
    failed: () => void,
  ) {
    this.worker.onmessage = ({data}: MessageEvent<FromPainter>) => this.hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      failed();
    };
  }

  /** Copies what is drawn to the worker, in parts between which the page answers. */
  account(subnets: readonly DrawnSubnet[]): void {
    if (this.ended) return;
    let until = 0;
    for (let size = 0; until < subnets.length && size < PART; until++) size += subnets[until]?.nodes.length ?? 0;
    const part = subnets
      .slice(0, until)
      .map(({map: {cells, subnet}, uses, nodes}) => ({map: {cells, subnet}, uses, nodes}));
    const rest = subnets.slice(until);
    this.tell({kind: 'subnets', subnets: part, more: rest.length > 0});
    if (rest.length > 0) setTimeout(() => this.account(rest));
  }

  look(palette: Palette, ratio: number): void {
    this.tell({kind: 'look', palette, ratio});
  }

  /** Draws a piece onto a canvas, and keeps it drawn until the returned function is called. */
  show(piece: Piece, canvas: HTMLCanvasElement): () => void {
    this.keys += 1;
    const key = this.keys;
    this.canvases.set(key, canvas);
    this.tell({kind: 'show', key, piece});
    return () => {
      this.canvases.delete(key);
      this.tell({kind: 'hide', key});
    };
  }

  light(node: number): void {
    if (node === this.lit) return;
    this.lit = node;
    this.tell({kind: 'light', node});
  }

  end(): void {
    this.ended = true;
    this.worker.terminate();
  }

  private tell(message: ToPainter): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromPainter): void {
    if (message.kind === 'counts') this.counted(message.counts);
    else {
      const {key, width, height, image} = message;
      const canvas = this.canvases.get(key);
      if (canvas) put(canvas, width, height, image);
      else if (!(image instanceof ArrayBuffer)) image.close();
    }
  }
}

function put(canvas: HTMLCanvasElement, width: number, height: number, image: ImageBitmap | ArrayBuffer): void {
  canvas.width = width;
  canvas.height = height;
  if (image instanceof ArrayBuffer) {
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(image), width, height), 0, 0);
  } else canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(image);
  canvas.dataset.drawn = 'true';
}
