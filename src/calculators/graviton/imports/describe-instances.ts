// The fleet from `aws ec2 describe-instances`: running Linux machines, counted by type.
import {type AwsInstance, looksLikeAwsInstances, readAwsInstances} from '../../../importers/aws-instances';
import type {Importer} from '../../../model/importer';
import {type FleetCollector, fleetImporter} from './fleet';

export function describeInstances(priced: readonly string[]): Importer {
  return fleetImporter(
    {
      id: 'aws-describe-instances',
      label: 'aws ec2 describe-instances (JSON)',
      command: 'aws ec2 describe-instances --output json > instances.json',
      matches: looksLikeAwsInstances,
      things: 'instances',
      oneRegion: (region) => `aws ec2 describe-instances --region ${region} --output json`,
    },
    priced,
    async ({collector, stream, onRow}) => {
      for await (const instance of readAwsInstances(stream)) {
        onRow();
        take(collector, instance);
      }
      return collector.result();
    },
  );
}

function take(collector: FleetCollector, instance: AwsInstance): void {
  const {line, type, region, architecture} = instance;
  const reason = reasonToSkip(instance);
  if (reason !== undefined || type === undefined) {
    collector.tally.skip(reason ?? 'No InstanceType: left out.', line);
    return;
  }
  const before = collector.tally.taken;
  collector.add({line, type, region, architecture});
  if (collector.tally.taken === before) noteChanges(collector, instance);
}

function reasonToSkip({type, state, platform = '', architecture = ''}: AwsInstance): string | undefined {
  if (type === undefined) return 'No InstanceType: left out.';
  if (state !== undefined && state !== 'running') return `State ${state}: left out, since only running instances are counted.`;
  if (/windows/i.test(platform)) return 'Windows: left out, since Graviton does not run it.';
  if (/sql server/i.test(platform)) return 'Linux with SQL Server: left out, since SQL Server needs x86-64.';
  if (architecture.endsWith('_mac')) return 'Mac: left out, since macOS does not run on Graviton.';
  return undefined;
}

function noteChanges({tally}: FleetCollector, {line, state, platform, lifecycle, tenancy, zone, region}: AwsInstance): void {
  if (state === undefined) tally.change('The state is not told: taken as running.', line);
  if (platform !== undefined && platform !== 'Linux/UNIX') {
    tally.change(`${platform}: taken at the price of Linux without a subscription; the licence is not in these prices.`, line);
  }
  if (lifecycle === 'spot') tally.change('Spot: taken at the price of on demand.', line);
  else if (lifecycle !== undefined) tally.change(`Purchased as ${lifecycle}: taken at the price of on demand.`, line);
  if (tenancy === 'dedicated' || tenancy === 'host') {
    tally.change(`Tenancy ${tenancy}: taken at the price of shared tenancy.`, line);
  }
  if (zone !== undefined && region !== undefined && zone.length > region.length + 1) {
    tally.change(`In the zone ${zone} outside of the region itself: taken at the price of ${region}.`, line);
  }
}
