data "coder_parameter" "has_default" {
  name    = "has_default"
  default = "hello"
}

data "coder_parameter" "no_default" {
  name = "no_default"
}

data "coder_workspace_preset" "invalid_parameters" {
  name       = "invalid_parameters"
  parameters = { has_default = "changed" }
  prebuilds {
    instances = 1
  }
}

data "coder_workspace_preset" "valid" {
  name = "valid_preset"
  parameters = {
    has_default = "changed"
    no_default  = "custom value"
  }
  prebuilds {
    instances = 1
  }
}

data "coder_workspace_preset" "zero" {
  name       = "prebuild_instance_zero"
  parameters = { has_default = "changed" }
  prebuilds {
    instances = 0
  }
}

data "coder_workspace_preset" "none" {
  name       = "not_prebuild"
  parameters = { has_default = "changed" }
}
