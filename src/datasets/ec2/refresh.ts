// Writes a new dated snapshot from AWS's price list: npm run data:ec2 -- --from index.csv.gz --region us-east-1
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {refresh} from './refresh/run';

const USAGE = `npm run data:ec2 -- --from PATH|URL [--from ...] [--region us-east-1 ...] [--date 2026-11-23]

  --from    AWS's AmazonEC2 offer file of a region (index.csv, or .csv.gz), for instance
            https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.csv
  --region  take only these regions; without it, every region we keep that the files have
  --date    the snapshot's date; without it, the day the file was published
`;

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      from: {type: 'string', multiple: true, default: []},
      region: {type: 'string', multiple: true, default: []},
      date: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const folder = join(process.cwd(), 'src', 'datasets', 'ec2');
  const summary = await refresh({
    from: values.from,
    regions: values.region,
    folder,
    ...(values.date !== undefined && {date: values.date}),
  });
  process.stdout.write(summary);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
});
