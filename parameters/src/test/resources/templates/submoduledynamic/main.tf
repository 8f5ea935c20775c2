module "amount" {
  source = "./amount"
}

data "coder_parameter" "many" {
  count   = module.amount.number
  name    = "many_${count.index}"
  default = "x"
}
