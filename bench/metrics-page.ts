// Makes a metrics page of any size, the same every time, as a cluster with Istio serves it, with the answers known.

/** A metric with its rows: values in the order of `labels`. The rows can be gone through again and again. */
interface Metric {
  readonly family: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly labels: readonly string[];
  rows(): Generator<readonly string[]>;
}

export interface GeneratedPage {
  /** Some thousand lines per piece. */
  pieces(): Generator<string>;
  readonly series: number;
  readonly perMetric: ReadonlyMap<string, number>;
  /** Series left when those labels are dropped, from the tables that the page is written from. */
  left(labels: readonly string[]): number;
}

const BOUNDS = ['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10', '+Inf'];
const MODES = ['idle', 'iowait', 'irq', 'nice', 'softirq', 'steal', 'system', 'user'];
const MOUNTS = ['/', '/boot', '/run', '/var/lib/kubelet', '/var/lib/containerd'];
const PHASES = ['Failed', 'Pending', 'Running', 'Succeeded', 'Unknown'];
const HANDLERS = ['/api/cart', '/api/orders', '/search'];
const METHODS = ['GET', 'POST'];
const NAMESPACES = ['checkout', 'search', 'payments', 'ml', 'platform'];
const EVENTS = ['login', 'click', 'purchase'];
const CPUS = 8;
const PODS_PER_NODE = 13;
const USERS_PER_NODE = 24;
const LINES_PER_PIECE = 2000;

/** @param nodes a node adds some 1,370 series. */
export function generatePage(nodes: number): GeneratedPage {
  const metrics = metricsOf(nodes);
  const perMetric = new Map(metrics.map((metric) => [metric.name, counted(metric)]));
  return {
    *pieces() {
      let family = '';
      for (const metric of metrics) {
        if (metric.family !== family) {
          yield `# HELP ${metric.family} Made up for a benchmark.\n# TYPE ${metric.family} ${metric.type}\n`;
        }
        family = metric.family;
        yield* linesOf(metric);
      }
    },
    series: [...perMetric.values()].reduce((sum, count) => sum + count, 0),
    perMetric,
    left: (labels) => metrics.reduce((sum, metric) => sum + leftOf(metric, labels), 0),
  };
}

function counted(metric: Metric): number {
  let count = 0;
  for (const _ of metric.rows()) count++;
  return count;
}

function* linesOf({name, labels, rows}: Metric): Generator<string> {
  const openings = labels.map((label, index) => `${index === 0 ? `${name}{` : '",'}${label}="`);
  let piece = '';
  let line = 0;
  for (const row of rows()) {
    for (let index = 0; index < row.length; index++) piece += (openings[index] as string) + row[index];
    piece += `"} ${hash(line, 7) % 1_000_000}\n`;
    if (++line % LINES_PER_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function leftOf({labels, rows}: Metric, dropped: readonly string[]): number {
  const kept = labels.map((label) => !dropped.includes(label));
  const left = new Set<string>();
  for (const row of rows()) left.add(row.filter((_, index) => kept[index]).join('\u0000'));
  return left.size;
}

function metricsOf(nodes: number): readonly Metric[] {
  const metrics: Metric[] = [];
  const add = (family: string, type: Metric['type'], labels: string, rows: Metric['rows'], ending = '') =>
    metrics.push({family, type, name: family + ending, labels: labels.split(' '), rows});
  const histogram = (family: string, labels: string, rows: Metric['rows']) => {
    const withBounds = function* () {
      for (const row of rows()) for (const bound of BOUNDS) yield [...row, bound];
    };
    add(family, 'histogram', `${labels} le`, withBounds, '_bucket');
    add(family, 'histogram', labels, rows, '_sum');
    add(family, 'histogram', labels, rows, '_count');
  };
  const perNode = (more: (node: number) => Iterable<readonly string[]>) =>
    function* () {
      for (let node = 0; node < nodes; node++) for (const row of more(node)) yield [address(node), ...row];
    };
  const pods = (more: (pod: Pod) => Iterable<readonly string[]>) =>
    function* () {
      for (let index = 0; index < nodes * PODS_PER_NODE; index++) {
        const pod = podAt(index);
        for (const row of more(pod)) yield [pod.namespace, pod.name, ...row];
      }
    };
  const cpus = Array.from({length: CPUS}, (_, cpu) => MODES.map((mode) => [String(cpu), mode])).flat();
  add(
    'node_cpu_seconds_total',
    'counter',
    'instance cpu mode',
    perNode(() => cpus),
  );
  const mounts = MOUNTS.map((mount, index) => [`/dev/nvme0n1p${index}`, index < 2 ? 'ext4' : 'tmpfs', mount]);
  for (const what of ['avail_bytes', 'size_bytes', 'free_bytes', 'files', 'files_free', 'readonly']) {
    add(
      `node_filesystem_${what}`,
      'gauge',
      'instance device fstype mountpoint',
      perNode(() => mounts),
    );
  }
  const devices = ['eth0', 'eth1', 'lo', 'cilium_host', 'cilium_net'].map((device) => [device]);
  for (const what of ['receive_bytes', 'transmit_bytes', 'receive_errs', 'transmit_drop']) {
    add(
      `node_network_${what}_total`,
      'counter',
      'instance device',
      perNode(() => devices),
    );
  }
  add(
    'kube_pod_info',
    'gauge',
    'namespace pod uid node pod_ip created_by_name',
    pods(({uid, node, ip, workload}) => [[uid, node, ip, workload]]),
  );
  add(
    'kube_pod_status_phase',
    'gauge',
    'namespace pod uid phase',
    pods(({uid}) => PHASES.map((phase) => [uid, phase])),
  );
  add(
    'kube_pod_container_resource_requests',
    'gauge',
    'namespace pod uid container node resource unit',
    pods(({uid, node}) => [
      [uid, 'app', node, 'cpu', 'core'],
      [uid, 'app', node, 'memory', 'byte'],
    ]),
  );
  const requests = HANDLERS.flatMap((handler) => METHODS.map((method) => [handler, method]));
  histogram(
    'http_request_duration_seconds',
    'namespace pod handler method',
    pods(() => requests),
  );
  const flows = ['200', '404', '503'].flatMap((code) => ['source', 'destination'].map((reporter) => [code, reporter]));
  add(
    'istio_requests_total',
    'counter',
    'namespace pod source_workload response_code reporter',
    pods(({workload}) => flows.map((flow) => [workload, ...flow])),
  );
  add('app_user_events_total', 'counter', 'tenant user_id event', function* () {
    for (let user = 0; user < nodes * USERS_PER_NODE; user++) {
      for (const event of EVENTS) yield [`tenant-${user % 24}`, `u-${hash(user, 3).toString(16)}-${user}`, event];
    }
  });
  return metrics;
}

interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly node: string;
  readonly ip: string;
  readonly workload: string;
}

function podAt(index: number): Pod {
  const workload = `${['cart', 'gateway', 'ingest', 'search'][index % 4]}-${index % 289}`;
  const part = (salt: number) => hash(index, salt).toString(16).padStart(8, '0');
  return {
    namespace: NAMESPACES[hash(index % 289, 1) % NAMESPACES.length] as string,
    name: `${workload}-${part(11).slice(0, 9)}-${index.toString(36).padStart(5, 'x')}`,
    uid: `${part(21)}-${part(22).slice(0, 4)}-${part(23).slice(0, 4)}-${part(24).slice(0, 4)}-${part(25)}${part(26).slice(0, 4)}`,
    node: `ip-${address(Math.floor(index / PODS_PER_NODE))
      .replaceAll('.', '-')
      .replace(':9100', '')}.eu-west-1.compute.internal`,
    ip: `100.64.${(index >> 8) & 255}.${index & 255}`,
    workload,
  };
}

function address(node: number): string {
  return `10.${(node >> 16) & 255}.${(node >> 8) & 255}.${node & 255}:9100`;
}

/** A number from 0 up to 2^32 that looks like chance and is the same for the same two. */
function hash(value: number, salt: number): number {
  let mixed = Math.imul(value + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
