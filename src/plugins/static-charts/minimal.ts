// The least SVG that looks the same: no ids, no styles, coordinates to a tenth, only our own classes.

/** Per element, what places it; everything else is set by its class. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2'],
  circle: ['cx', 'cy', 'r'],
  text: ['x', 'y'],
};
/** recharts' clip paths have ids that would collide between charts; nothing of ours leaves the plot. */
const DROPPED = new Set(['defs', 'title', 'desc', 'style', 'clippath']);

export function minimal(svg: Element): string {
  const viewBox = svg.getAttribute('viewBox');
  if (!viewBox) throw new Error('The drawing has no viewBox, so that its size is not known.');
  return `<svg class="chart-svg" viewBox="${viewBox}" aria-hidden="true">${inside(svg, '')}</svg>`;
}

/** `inherited` is the class that a group without content of its own hands down. */
function inside(parent: Element, inherited: string): string {
  return [...parent.childNodes]
    .map((node) =>
      node.nodeType === 3
        ? escaped(node.textContent ?? '')
        : node.nodeType === 1
          ? element(node as Element, inherited)
          : '',
    )
    .join('');
}

function element(node: Element, inherited: string): string {
  const tag = node.tagName.toLowerCase();
  if (DROPPED.has(tag)) return '';
  const own = classes(node);
  if (tag === 'g' || tag === 'svg') return inside(node, own || inherited);
  const kept = KEPT[tag];
  if (!kept) throw new Error(`The static drawing does not know <${tag}>; say which of its attributes matter.`);
  const attributes = kept.map((name) => ` ${name}="${escaped(straightened(rounded(node.getAttribute(name) ?? '0')))}"`);
  const name = own || inherited;
  if (tag === 'path' && !node.getAttribute('d')) return '';
  const open = `<${tag}${name === '' ? '' : ` class="${name}"`}${attributes.join('')}`;
  const content = inside(node, '');
  return content === '' ? `${open}/>` : `${open}>${content}</${tag}>`;
}

function classes(node: Element): string {
  return (node.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => name.startsWith('chart-'))
    .join(' ');
}

function rounded(value: string): string {
  return value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** Leaves out the points of a polyline that lie on the line between their neighbours. */
function straightened(path: string): string {
  if (!/^M[\d.,-]+(?:L[\d.,-]+)+Z?$/.test(path)) return path;
  const points = path
    .replace(/[MZ]/g, '')
    .split('L')
    .map((point) => point.split(',').map(Number) as [number, number]);
  const kept = points.reduce<[number, number][]>((line, point) => {
    const [before, last] = line.slice(-2);
    if (before && last && isBetween(before, last, point)) line.pop();
    line.push(point);
    return line;
  }, []);
  return `M${kept.map((point) => point.join(',')).join('L')}${path.endsWith('Z') ? 'Z' : ''}`;
}

/** Whether the middle point is on the segment, to a twentieth of a pixel. */
function isBetween([ax, ay]: readonly number[], [bx, by]: readonly number[], [cx, cy]: readonly number[]): boolean {
  const [a, b, c, d, e, f] = [ax, ay, bx, by, cx, cy] as [number, number, number, number, number, number];
  const length = Math.hypot(e - a, f - b);
  const off = Math.abs((e - a) * (d - b) - (f - b) * (c - a)) / (length || 1);
  return off < 0.05 && (c - a) * (e - c) + (d - b) * (f - d) >= 0;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
