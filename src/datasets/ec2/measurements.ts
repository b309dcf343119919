// The measured columns: what was run, how much of the machine was busy, and in which unit the result is.

/** Busy part of the machine: one thread, every vCPU, or server and load generator together on one machine. */
export type Load = 'one' | 'all' | 'box';

interface Column {
  readonly label: string;
  readonly load: Load;
  readonly unit: string;
}

export const MEASUREMENTS = {
  gb6_1: {label: 'Geekbench 6, single core', load: 'one', unit: 'score'},
  gb6_all: {label: 'Geekbench 6, multi core', load: 'all', unit: 'score'},
  gb6clang_1: {label: 'Geekbench 6 Clang (compile), single core', load: 'one', unit: 'score'},
  gb6clang_all: {label: 'Geekbench 6 Clang (compile), multi core', load: 'all', unit: 'score'},
  zstd7_1: {label: 'zstd level 7, one thread', load: 'one', unit: 'MB/s'},
  gzip5_1: {label: 'gzip level 5, one thread', load: 'one', unit: 'MB/s'},
  brotli4_1: {label: 'brotli level 4, one thread', load: 'one', unit: 'MB/s'},
  aes256cbc_all: {label: 'OpenSSL AES-256-CBC, every vCPU', load: 'all', unit: 'MB/s'},
  sha256_all: {label: 'OpenSSL SHA-256, every vCPU', load: 'all', unit: 'MB/s'},
  web1k_box: {label: 'static web server, 1 KB file', load: 'box', unit: 'requests/s'},
  web16k_box: {label: 'static web server, 16 KB file', load: 'box', unit: 'requests/s'},
  redisSetP1: {label: 'Redis SET, pipeline of 1', load: 'box', unit: 'requests/s'},
  redisSetP16: {label: 'Redis SET, pipeline of 16', load: 'box', unit: 'requests/s'},
  memReadMBps: {label: 'memory read bandwidth, largest block', load: 'all', unit: 'MB/s'},
  pmIntMath_all: {label: 'PassMark integer maths, every vCPU', load: 'all', unit: 'score'},
} as const satisfies Readonly<Record<string, Column>>;

export type Measurement = keyof typeof MEASUREMENTS;

/** What a page, a report and NOTICE have to show wherever a measurement is used. */
export const ATTRIBUTION = 'Benchmark measurements: Spare Cores Inspector Data, CC BY-SA 4.0 (changes made)';
