data "coder_parameter" "valid" {
  name    = "valid_parameter_name"
  default = "valid_option_value"
  option {
    name  = "valid_option_name"
    value = "valid_option_value"
  }
}

data "coder_workspace_preset" "no_parameters" {
  name = "no_parameters"
}

data "coder_workspace_preset" "empty_parameters" {
  name       = "empty_parameters"
  parameters = {}
}

data "coder_workspace_preset" "invalid_name" {
  name       = "invalid_parameter_name"
  parameters = { "invalid_parameter_name" = "irrelevant" }
}

data "coder_workspace_preset" "invalid_value" {
  name       = "invalid_parameter_value"
  parameters = { "valid_parameter_name" = "invalid_value" }
}

data "coder_workspace_preset" "valid" {
  name       = "valid_preset"
  parameters = { "valid_parameter_name" = "valid_option_value" }
}

data "coder_workspace_preset" "default_preset" {
  name       = "default_preset"
  default    = true
  parameters = { "valid_parameter_name" = "valid_option_value" }
}

data "coder_workspace_preset" "another" {
  name       = "another_default_preset"
  default    = true
  parameters = { "valid_parameter_name" = "valid_option_value" }
}
