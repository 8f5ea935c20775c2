module "gone" {
  source = "registry.example.com/gone/coder"
}

data "coder_parameter" "region" {
  name    = "region"
  default = try(module.gone.region, "eu")
}
