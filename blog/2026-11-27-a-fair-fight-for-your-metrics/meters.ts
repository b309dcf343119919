// What two changes of the post's workload make of each bill, as multiples of it; a test holds them against the calculator.

export const METERS = [
  {vendor: 'Grafana Cloud Pro', output: 'costGrafana', interval: 4, deploy: 1.6},
  {vendor: 'Amazon', output: 'costAmp', interval: 2.6, deploy: 1},
  {vendor: 'Google', output: 'costGmp', interval: 2.67, deploy: 1},
  {vendor: 'Datadog Pro', output: 'costDatadogPro', interval: 1, deploy: 1.02},
] as const;
