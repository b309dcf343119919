// What people save instead of JSON is named with the command that gives it; anything else is left to others.
import {describe, expect, it} from 'vitest';
import {nearMissOfAws, nearMissOfKubernetes} from './command-near-miss';

const subnets = nearMissOfAws('DescribeSubnets', 'Subnets', 'aws ec2 describe-subnets --output json');
const pods = nearMissOfKubernetes('Pod', 'kubectl get pods --all-namespaces -o json');

describe('of a command of AWS', () => {
  it.each([
    ['Subnets:\n- AssignIpv6AddressOnCreation: false\n', 'This is YAML of aws ec2 describe-subnets.'],
    ['-----\n|  DescribeSubnets  |\n', 'This is the table of aws ec2 describe-subnets.'],
    ['SUBNETS\tFalse\teu-west-1a\n', 'This is the text output of aws ec2 describe-subnets.'],
    [
      '\nAn error occurred (UnauthorizedOperation) when calling the DescribeSubnets operation: You are not authorized',
      'This is an error message of aws ec2 describe-subnets, not its output.',
    ],
    ["{'Subnets': [{'VpcId': 'vpc-1'}]}", 'This is a Python object, not JSON.'],
    ['$ aws ec2 describe-subnets\n{"Subnets": []}', 'There is something above the JSON'],
  ])('%j', (start, advice) => expect(subnets(start)).toContain(advice));

  it('says nothing of another one, or of the JSON itself', () => {
    expect(subnets('Vpcs:\n- VpcId: vpc-1\n')).toBeUndefined();
    expect(subnets('{"Subnets": []}')).toBeUndefined();
  });
});

describe('of kubectl', () => {
  it.each([
    ['apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod\n', 'This is YAML of pods.'],
    ['NAMESPACE     NAME    READY   STATUS    RESTARTS   AGE\n', 'This is the table of kubectl get pods.'],
    ['NAME    READY   STATUS    RESTARTS   AGE\n', 'This is the table of kubectl get pods.'],
    ['pod/web-1\npod/web-2\n', 'These are the names of pods alone.'],
    ['error: You must be logged in to the server (Unauthorized)\n', 'This is an error message of kubectl'],
    ['No resources found in default namespace.\n', 'kubectl found nothing.'],
    ['+ kubectl get pods\n{"kind": "List", "items": [{"kind": "Pod"}]}', 'There is something above the JSON'],
  ])('%j', (start, advice) => expect(pods(start)).toContain(advice));

  it('says nothing of another kind', () => {
    expect(pods('apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Node\n')).toBeUndefined();
    expect(pods('NAME   STATUS   ROLES   AGE   VERSION\n')).toBeUndefined();
  });
});
