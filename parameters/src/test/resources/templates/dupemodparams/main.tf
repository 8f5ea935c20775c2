data "coder_parameter" "one" {
  name    = "same"
  default = "a"
}

module "other" {
  source = "./other"
}
