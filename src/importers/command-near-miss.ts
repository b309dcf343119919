// Outputs of a command of AWS or Kubernetes that are not the JSON we read, and how to get that.
import {adviceFor, type NearMiss} from './near-miss';

/**
 * @param operation as AWS names it in tables and errors: `DescribeSubnets`
 * @param wrapper the member around the rows: `Subnets`
 */
export function nearMissOfAws(
  operation: string,
  wrapper: string,
  command: string,
): (start: string) => string | undefined {
  const name = `aws ec2 ${operation.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase()}`;
  const again = `Save it with ${command}.`;
  return (start) =>
    adviceFor(
      [
        [
          new RegExp(`An error occurred \\(\\w+\\) when calling the ${operation} operation`),
          `This is an error message of ${name}, not its output. ${again}`,
        ],
        [new RegExp(`^\\s*(- )?${wrapper}:`, 'm'), `This is YAML of ${name}. ${again}`],
        [new RegExp(`^\\|+ +(${operation}|${wrapper})\\b`, 'm'), `This is the table of ${name}. ${again}`],
        [new RegExp(`^${wrapper.toUpperCase()}\\t`, 'm'), `This is the text output of ${name}. ${again}`],
        [
          new RegExp(`^\\s*\\{\\s*'${wrapper}'`),
          'This is a Python object, not JSON. Print it with json.dumps(response, default=str).',
        ],
        [
          new RegExp(`^(?!\\s*[[{]).*\\n\\s*[[{].*"${wrapper}"\\s*:`, 's'),
          'There is something above the JSON, such as the command itself. Delete it, so that the file begins with { or [.',
        ],
      ],
      start,
    );
}

/** The beginning of each kind's table. */
const TABLES = {
  Node: /^NAME +STATUS +ROLES +AGE/m,
  Pod: /^(NAMESPACE +)?NAME +READY +STATUS +RESTARTS/m,
  DaemonSet: /^(NAMESPACE +)?NAME +DESIRED +CURRENT/m,
} as const;

const PLURALS = {Node: 'nodes', Pod: 'pods', DaemonSet: 'daemonsets'} as const;

export function nearMissOfKubernetes(
  kind: keyof typeof TABLES,
  command: string,
): (start: string) => string | undefined {
  const rows = PLURALS[kind];
  const again = `Save it with ${command}.`;
  const misses: readonly NearMiss[] = [
    [new RegExp(`^apiVersion: .*^\\s*(- )?kind: ${kind}(List)?$`, 'ms'), `This is YAML of ${rows}. ${again}`],
    [TABLES[kind], `This is the table of kubectl get ${rows}. ${again}`],
    [new RegExp(`^${kind.toLowerCase()}(\\.apps)?/\\S+$`, 'm'), `These are the names of ${rows} alone. ${again}`],
    [/^No resources found/m, 'kubectl found nothing. Is it the right cluster, and may you list what is in it?'],
    [
      /^(error:|Error from server|Unable to connect to the server)/m,
      'This is an error message of kubectl, not its output.',
    ],
    [
      new RegExp(`^(?!\\s*[[{]).*\\n\\s*\\{.*"kind"\\s*:\\s*"${kind}"`, 's'),
      'There is something above the JSON, such as the command itself. Delete it, so that the file begins with { or [.',
    ],
  ];
  return (start) => adviceFor(misses, start);
}
