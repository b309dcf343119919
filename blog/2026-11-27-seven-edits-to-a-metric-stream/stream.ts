// The recorded stream of the post: kube-state-metrics, three pods of parcel-api, and a node agent.
import type {Attributes, Batch, Metric} from '../../src/calculators/cardinality/remedies/collector/telemetry';

const range = (length: number) => Array.from({length}, (_, at) => at + 1);

function gauge(name: string, points: readonly Attributes[]): Metric {
  return {name, type: 'gauge', points: points.map((attributes) => ({attributes, value: 1, ts: 1, start: 0}))};
}

function counter(name: string, points: readonly Attributes[]): Metric {
  return {...gauge(name, points), type: 'sum', temporality: 'cumulative', monotonic: true} as Metric;
}

const own = {namespace: 'monitoring', pod: 'ksm-0'};
const kubeStateMetrics: Batch = {
  resource: {'service.name': 'kube-state-metrics'},
  metrics: [
    gauge(
      'kube_pod_status_phase',
      range(6).flatMap((pod) =>
        ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'].map((phase) => ({
          ...{...own, exported_namespace: 'shop', exported_pod: `parcel-api-${pod}`, phase},
        })),
      ),
    ),
    gauge(
      'kube_node_info',
      range(3).map((node) => ({...own, node: `n${node}`})),
    ),
  ],
};

const parcelApi: readonly Batch[] = range(3).map((pod) => ({
  resource: {'service.name': 'parcel-api', 'service.instance.id': `parcel-api-${pod}`},
  metrics: [
    counter(
      'parcel_requests_total',
      range(20).flatMap((id) =>
        ['label', 'track'].flatMap((what) =>
          ['200', '404'].map((code) => ({code, path: `/parcels/${80 + id}/${what}`})),
        ),
      ),
    ),
    ...range(35).map((at) => gauge(`go_runtime_${at}`, [{}])),
    gauge('up', [{}]),
  ],
}));

const nodeAgent: Batch = {
  resource: {'service.name': 'node-agent'},
  metrics: [
    gauge(
      'container_fs_usage_bytes',
      ['shop', 'edge', 'batch', 'ci', 'dns', 'logs', 'mesh', 'monitoring'].flatMap((namespace) =>
        range(4).map((device) => ({namespace, device: `nvme${device}`})),
      ),
    ),
  ],
};

export const STREAM: readonly Batch[] = [kubeStateMetrics, ...parcelApi, nodeAgent];
