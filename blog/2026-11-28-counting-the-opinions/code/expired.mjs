// Names what has outlived its time to live: a list of objects as kubectl prints it comes in, `kind/name` lines go out.
import {realpathSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const TTL = 'preview.example.com/ttl-hours';

/** What has expired, and what has a label that cannot be read and stays. */
export function sorted(items, now) {
  const alive = items.filter(({metadata}) => !metadata.deletionTimestamp);
  const name = ({kind, metadata}) => `${kind.toLowerCase()}/${metadata.name}`;
  const hours = ({metadata: {labels = {}}}) => (/^[1-9]\d{0,2}$/.test(labels[TTL]) ? Number(labels[TTL]) : NaN);
  const end = (each) => Date.parse(each.metadata.creationTimestamp) + hours(each) * 3_600_000;
  return {
    expired: alive.filter((each) => end(each) <= now).map(name),
    unreadable: alive.filter((each) => Number.isNaN(hours(each))).map(name),
  };
}

// The real path, because files that come from a ConfigMap are symbolic links.
if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  let given = '';
  for await (const piece of process.stdin) given += piece;
  const {expired, unreadable} = sorted(JSON.parse(given).items, Date.now());
  for (const each of unreadable) console.error(`${each}: ${TTL} must be a whole number from 1 to 999. It stays.`);
  for (const each of expired) console.log(each);
}
