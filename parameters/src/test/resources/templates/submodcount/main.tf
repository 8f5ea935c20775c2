module "amount" {
  source = "./amount"
}

module "form" {
  source = "./form"
  count  = module.amount.number
}
