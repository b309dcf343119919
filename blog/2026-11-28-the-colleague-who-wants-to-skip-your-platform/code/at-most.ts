// Holds a request to a number of statements, and names the one that it repeats.
import type {Link} from '../link';

/** Runs `request` and fails if it sent more than `limit` statements over the link. */
export async function atMost<Answer>(limit: number, link: Link, request: () => Promise<Answer>): Promise<Answer> {
  const before = link.statements.length;
  const answer = await request();
  const sent = link.statements.slice(before);
  if (sent.length <= limit) return answer;
  const times = new Map<string, number>();
  for (const sql of sent) times.set(sql, (times.get(sql) ?? 0) + 1);
  const [[sql, count] = ['', 0]] = [...times].sort(([, a], [, b]) => b - a);
  throw new Error(`${sent.length} statements, at most ${limit} allowed.\n${count} times: ${sql}`);
}
