// Outputs of `aws ec2 describe-instances` that are not the JSON we read, and how to get that.
import {adviceFor, type NearMiss} from './near-miss';

const AGAIN = 'Save it with aws ec2 describe-instances --output json.';
const WHOLE = `Leave --query out, or use --query 'Reservations[].Instances[]' --output json.`;

const MISSES: readonly NearMiss[] = [
  [/^An error occurred \(/m, `This is an error message of the AWS command line, not its output. ${AGAIN}`],
  [/^\s*(- )?Reservations:|^\s*(- )?InstanceType: /m, `This is YAML of aws ec2 describe-instances. ${AGAIN}`],
  [/^\|+ +(DescribeInstances|Reservations|Instances)\b/m, `This is the table of aws ec2 describe-instances. ${AGAIN}`],
  [/^(RESERVATIONS|INSTANCES)\t/m, `This is the text output of aws ec2 describe-instances. ${AGAIN}`],
  [
    /^\s*[[{][\s[{]*'[^"]*?\b(Reservations|ResponseMetadata|InstanceType|InstanceId)'/s,
    'This is a Python object, not JSON. Print it with json.dumps(response, default=str).',
  ],
  [
    /^(?!\s*[[{]).*\n\s*[[{].*"(Reservations|InstanceType|InstanceId)"\s*:/s,
    'There is something above the JSON, such as the command itself. Delete it, so that the file begins with { or [.',
  ],
  [
    /^\s*\[[\s[]*"(i-[0-9a-f]{8,}|[a-z][a-z0-9-]*\.[a-z0-9-]+)"/,
    `This JSON lists values without their names. ${WHOLE}`,
  ],
  [
    /^(i-[0-9a-f]{8,}\t|\s*\d*\s*[a-z]\d?[a-z0-9-]*\.(\d*x?large|metal|medium|small|micro|nano)\b)/m,
    `These are values without their names. ${WHOLE}`,
  ],
  [
    /^\s*[[{](?!.*(kubernetes\.io|"usage_hours")).*:\s*"[a-z][a-z0-9-]*\d[a-z0-9-]*\.(\d*x?large|metal|medium|small|micro|nano)"/s,
    `This JSON has instance types, but not under the name InstanceType. ${WHOLE}`,
  ],
];

export function nearMissOfInstances(start: string): string | undefined {
  return adviceFor(MISSES, start);
}
