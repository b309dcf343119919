// What is asked about deploys, pods and how long their series count.
import {quantity} from '../../model/field';

export const churnInputs = {
  deploysPerDay: quantity('deploy/day', {
    label: 'Rate of deploys',
    help: 'Rolling deploys that replace every pod. Count all that fall on the same series.',
    source: 'yours',
    default: 4,
    domain: [0, 1000],
    soft: [0, 12],
    step: 1,
  }),
  podShare: quantity('%', {
    label: 'Series that pods own',
    help: 'Series with a label that ends with the pod: pod, instance, uid. Only they double in a deploy.',
    source: 'yours',
    default: 100,
    domain: [0, 100],
    soft: [0, 100],
    step: 5,
  }),
  podLifetime: quantity('hour', {
    label: 'Life of a pod, apart from deploys',
    help: 'Autoscaling, spot nodes and restarts replace pods too. The mean.',
    source: 'yours',
    default: null,
    domain: [0.1, 1e6],
    blank: 'until the next deploy',
  }),
  rollout: quantity('minute', {
    label: 'A roll-out takes',
    help: 'From the first new pod to the last old one. No figure is published: watch one of yours.',
    source: 'assumption',
    default: 3,
    domain: [0, 1440],
    soft: [0, 60],
  }),
  activeWindow: quantity('minute', {
    label: 'A series counts after its last sample',
    help: '20 minutes at Grafana Cloud; older pages say 30.',
    source: 'assumption',
    default: 20,
    domain: [0, 1440],
    soft: [5, 60],
  }),
};
