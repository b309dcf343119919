// The tariffs that the page offers, by the ids of the dataset.
import type {Option} from '../../model/field';

export const TARIFFS = [
  {id: 'grafana-cloud-pro', label: 'Grafana Cloud Pro', hint: 'series and samples a minute, 95th percentile'},
  {id: 'amp', label: 'Amazon Managed Prometheus', hint: 'samples'},
  {id: 'gmp', label: 'Google Managed Prometheus', hint: 'samples'},
  {id: 'azure-monitor', label: 'Azure Monitor', hint: 'samples'},
  {id: 'alibaba', label: 'Alibaba Cloud', hint: 'samples of each day'},
  {id: 'datadog-pro', label: 'Datadog Pro', hint: 'distinct series of each hour'},
  {id: 'datadog-enterprise', label: 'Datadog Enterprise', hint: 'distinct series of each hour'},
  {id: 'cloudwatch', label: 'CloudWatch custom metrics', hint: 'distinct metrics of each hour'},
  {id: 'cloudwatch-otel', label: 'CloudWatch OpenTelemetry', hint: 'bytes'},
  {id: 'new-relic', label: 'New Relic', hint: 'bytes'},
  {id: 'chronosphere', label: 'Chronosphere', hint: 'no list price'},
] as const satisfies readonly Option[];

export type TariffId = (typeof TARIFFS)[number]['id'];

export function tariffName(id: unknown): string {
  return TARIFFS.find((tariff) => tariff.id === id)?.label ?? 'Another tariff';
}
