// The fleet from `aws ec2 describe-instances`: running Linux machines, counted by type.
import {type AwsInstance, looksLikeAwsInstances, readAwsInstances} from '../../../importers/aws-instances';
import {nearMissOfInstances} from '../../../importers/aws-near-miss';
import type {Importer} from '../../../model/importer';
import {type FleetCollector, MAC} from './fleet';
import {fleetImporter} from './fleet-importer';
import {licenceLeftOut, operatingSystemObstacle} from './operating-system';

export function describeInstances(priced: readonly string[]): Importer {
  return fleetImporter(
    {
      id: 'aws-describe-instances',
      label: 'aws ec2 describe-instances (JSON)',
      command: 'aws ec2 describe-instances --output json > instances.json',
      matches: looksLikeAwsInstances,
      nearMiss: nearMissOfInstances,
      things: 'instances',
      oneRegion: (region) => `aws ec2 describe-instances --region ${region} --output json`,
    },
    priced,
    async ({collector, stream, onRow}) => {
      for await (const instance of readAwsInstances(stream)) {
        onRow(instance.line);
        take(collector, instance);
      }
    },
  );
}

function take(collector: FleetCollector, instance: AwsInstance): void {
  const {id, type, region, architecture} = instance;
  const reason = collector.isRepeated(id)
    ? 'The same InstanceId once more: left out, since a machine counts once.'
    : reasonToSkip(instance);
  if (reason !== undefined || type === undefined) {
    collector.tally.skip(reason ?? 'No InstanceType: left out.');
    return;
  }
  collector.add({type, region, architecture, changes: changesOf(instance)});
}

function reasonToSkip({type, state, platform = '', architecture = ''}: AwsInstance): string | undefined {
  if (type === undefined) return 'No InstanceType: left out.';
  if (state !== undefined && state !== 'running')
    return `State ${state}: left out, since only running instances are counted.`;
  if (architecture.endsWith('_mac')) return MAC;
  return operatingSystemObstacle(platform);
}

function changesOf({state, platform, lifecycle, tenancy, zone, region}: AwsInstance): readonly string[] {
  const changes: string[] = [];
  if (state === undefined) changes.push('The state is not told: taken as running.');
  if (platform === undefined) changes.push('The operating system is not told: taken as Linux.');
  if (platform !== undefined && platform !== 'Linux/UNIX') changes.push(licenceLeftOut(platform));
  if (lifecycle !== undefined) changes.push(`Purchased as ${lifecycle}: taken at the price of on demand.`);
  if (tenancy === 'dedicated' || tenancy === 'host')
    changes.push(`Tenancy ${tenancy}: taken at the price of shared tenancy.`);
  if (zone !== undefined && region !== undefined && zone.length > region.length + 1) {
    changes.push(`In the zone ${zone} outside of the region itself: taken at the price of ${region}.`);
  }
  return changes;
}
