// What an account's files show beyond the form: whose the addresses are, and what is free against what AWS reports.
import type {JoinedVpc} from '../../calculators/ipv4/imports';
import {Holders} from './Holders';
import {SubnetTable} from './SubnetTable';

export default function VpcDetail({detail}: {readonly detail: JoinedVpc}) {
  const {subnets} = detail;
  return (
    <>
      {subnets.some(({exact}) => exact) && <Holders subnets={subnets} />}
      <SubnetTable subnets={subnets} />
    </>
  );
}
