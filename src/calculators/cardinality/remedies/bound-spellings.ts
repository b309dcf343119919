// Every way in which a store may write a bound of a histogram: as the page has it, and as Prometheus 3 rewrites it.

/** `1` is also `1.0`, and `100000000000` also `1e+11`. */
export function boundSpellings(written: string): readonly string[] {
  const short = goFloat(Number(written));
  return [...new Set([written, short, /[.e]/.test(short) ? short : `${short}.0`])];
}

/** A number in Go's shortest form: with an exponent below 1e-4 and from 1e+06 on, which then has two digits at least. */
function goFloat(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value === 0 || (power >= -4 && power < 6)) return String(value);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
