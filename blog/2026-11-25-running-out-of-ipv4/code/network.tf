resource "aws_vpc" "shop" {
  cidr_block                       = "10.40.0.0/20"
  assign_generated_ipv6_cidr_block = true
}

resource "aws_subnet" "nodes" {
  for_each = { a = 0, b = 1, c = 2 }

  vpc_id            = aws_vpc.shop.id
  availability_zone = "eu-west-1${each.key}"
  cidr_block        = cidrsubnet(aws_vpc.shop.cidr_block, 2, each.value)
  ipv6_cidr_block   = cidrsubnet(aws_vpc.shop.ipv6_cidr_block, 8, each.value)

  assign_ipv6_address_on_creation = true
  enable_dns64                    = false
}

resource "aws_egress_only_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}
