data "coder_parameter" "region" {
  default = "ap"
  option {
    name  = "AP"
    value = "ap"
  }
}

data "coder_parameter" "size" {
  default = local.size
}

data "coder_workspace_preset" "dev" {
  name       = "dev-override"
  parameters = { region = "ap" }
}
