// Named real situations: example, preset and test at once.
import type {Case} from '../../model/calculator';

const POD = 'namespace/pod/uid=3000';
const KUBE = [
  `kube_pod_info:info:${POD}::no`,
  `kube_pod_status_phase:gauge:${POD},phase=5::no`,
  `kube_pod_container_resource_requests:gauge:namespace/pod/uid/container=7500,resource=2::no`,
].join('~');

export const cases: readonly Case[] = [
  {id: 'service', title: 'A service on 20 pods, four deploys a day', query: ''},
  {
    id: 'histogram',
    title: 'One latency histogram on 100 pods',
    query:
      'metrics=http_request_duration_seconds:histogram:method=4,handler=25,code=5:11:no&targets=100&changes=nativeHistogram:http_request_duration_seconds',
  },
  {id: 'three-deploys', title: 'The same with three deploys a day', query: 'deploysPerDay=3'},
  {id: 'minute', title: 'The same, scraped every minute', query: 'scrapeInterval=60'},
  {
    id: 'native',
    title: 'A native histogram alone',
    query: 'metrics=http_request_duration_seconds:nativeHistogram:method=4,handler=25,code=5::no&changes=',
  },
  {
    id: 'kube-state',
    title: 'kube-state-metrics of 3,000 pods: labels that belong together',
    query: `metrics=${KUBE}&targets=1&scrapeInterval=30&podLifetime=24&deploysPerDay=1&changes=dropLabels:kube_pod_info:uid:3000~dropLabels:kube_pod_container_resource_requests:pod/uid:120`,
  },
  {
    id: 'mixed',
    title: 'A service with counters, a summary and a state set',
    query:
      'metrics=http_requests_total:counter:method=4,handler=25,code=5::yes~rpc_seconds:summary:peer=12:3:no~leader:stateset::3:no~queue_length:gauge:::no&targets=250&podShare=80&rollout=10&tariff=datadog-pro&changes=dropMetric:leader~fewerValues:http_requests_total:handler:8~interval::::60',
  },
  {id: 'bytes', title: 'Billed by the byte', query: 'tariff=new-relic&bytesBilled=200&scrapeInterval=60'},
  {id: 'contract', title: 'A vendor without a list price', query: 'tariff=chronosphere'},
  {id: 'own-price', title: 'A price of your own', query: 'prices=grafana-cloud-pro:8&deploysPerDay=2..6'},
  {
    id: 'unreadable',
    title: 'Labels that cannot be read, and changes that name nothing',
    query:
      'metrics=a:counter:method::no~b:histogram:code=5::no~c:gauge:code=5::no&changes=dropMetric:a~dropLabels:c:le~fewerBuckets:c::5~dropLabels::code',
  },
  {id: 'nothing', title: 'No targets', query: 'targets=0'},
];
