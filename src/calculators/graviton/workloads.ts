// The measurements a reader can judge speed by: which column, how busy the machine was, and what it must not be used for.
import type {Measurement} from '../../datasets/ec2';
import type {Option} from '../../model/field';

/** How busy the machine was while it was measured. */
export type Load = 'one thread' | 'all vCPUs';

export interface Workload {
  readonly id: string;
  readonly label: string;
  readonly column: Measurement;
  readonly load: Load;
  /** Why a sceptic would doubt a comparison made with it. */
  readonly caution?: string;
}

const SHARED_TASK =
  'Geekbench’s multi-core tests cooperate on one task and scale below linear: compare sizes with the same number of vCPUs.';

export const WORKLOADS: readonly Workload[] = [
  {id: 'compile', label: 'Compile (Geekbench 6 Clang), one thread', column: 'gb6clang_1', load: 'one thread'},
  {
    id: 'compile-all',
    label: 'Compile (Geekbench 6 Clang), all vCPUs',
    column: 'gb6clang_all',
    load: 'all vCPUs',
    caution: SHARED_TASK,
  },
  {id: 'general', label: 'Integer and general (Geekbench 6), one thread', column: 'gb6_1', load: 'one thread'},
  {
    id: 'general-all',
    label: 'Integer and general (Geekbench 6), all vCPUs',
    column: 'gb6_all',
    load: 'all vCPUs',
    caution: SHARED_TASK,
  },
  {
    id: 'integer-all',
    label: 'Integer arithmetic (PassMark), all vCPUs',
    column: 'pmIntMath_all',
    load: 'all vCPUs',
    caution: 'PassMark runs different code on arm64 and x86_64, so a ratio across them is not one of speed alone.',
  },
  {id: 'web-1k', label: 'Web server, 1 KB files, all vCPUs', column: 'web1k_box', load: 'all vCPUs'},
  {id: 'web-16k', label: 'Web server, 16 KB files, all vCPUs', column: 'web16k_box', load: 'all vCPUs'},
  {id: 'key-value', label: 'Key-value SET (Redis), one server thread', column: 'redisSetP1', load: 'one thread'},
  {id: 'key-value-pipeline', label: 'Key-value SET (Redis), pipeline of 16', column: 'redisSetP16', load: 'one thread'},
  {id: 'zstd', label: 'Compression (zstd 7), one thread', column: 'zstd7_1', load: 'one thread'},
  {id: 'gzip', label: 'Compression (gzip 5), one thread', column: 'gzip5_1', load: 'one thread'},
  {id: 'brotli', label: 'Compression (brotli 4), one thread', column: 'brotli4_1', load: 'one thread'},
  {id: 'aes', label: 'Crypto (AES-256-CBC), all vCPUs', column: 'aes256cbc_all', load: 'all vCPUs'},
  {id: 'sha', label: 'Crypto (SHA-256), all vCPUs', column: 'sha256_all', load: 'all vCPUs'},
  {
    id: 'memory',
    label: 'Memory read bandwidth, all vCPUs',
    column: 'memReadMBps',
    load: 'all vCPUs',
    caution:
      'The number of parallel readers follows the machine and was not recorded: only types of one architecture and size compare fairly.',
  },
];

export const WORKLOAD_OPTIONS: readonly Option[] = WORKLOADS.map(({id, label}) => ({id, label}));

/** Columns whose spread over workloads can stand for the uncertainty of a speed: one thread busy, comparable across architectures. */
export const SPREAD_COLUMNS: readonly Measurement[] = ['gb6clang_1', 'gb6_1', 'zstd7_1', 'gzip5_1', 'brotli4_1'];

/** @throws RangeError for an id that is no workload; the field's options make that impossible for a reader. */
export function workload(id: string): Workload {
  const found = WORKLOADS.find((each) => each.id === id);
  if (!found) throw new RangeError(`No workload is called ${id}.`);
  return found;
}
