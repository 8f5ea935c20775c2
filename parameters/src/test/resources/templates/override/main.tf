variable "string_to_number" {
  type    = string
  default = "40"
}

variable "zones" {
  type    = list(string)
  default = ["a"]
}

locals {
  size = 10
  kept = "kept"
}

data "coder_workspace_tags" "tags" {
  tags = { env = "dev" }
}

data "coder_parameter" "region" {
  name    = "region"
  default = "us"
  option {
    name  = "US"
    value = "us"
  }
  option {
    name  = "EU"
    value = "eu"
  }
}

data "coder_parameter" "size" {
  name    = "size"
  type    = "number"
  default = 10
  dynamic "option" {
    for_each = [10, 50]
    content {
      name  = "size ${option.value}"
      value = option.value
    }
  }
}

data "coder_parameter" "static_to_dynamic" {
  name    = "static_to_dynamic"
  default = "a"
  option {
    name  = "only"
    value = "only"
  }
}

data "coder_parameter" "dynamic_to_static" {
  name    = "dynamic_to_static"
  default = "x"
  dynamic "option" {
    for_each = toset(["only"])
    content {
      name  = option.value
      value = option.value
    }
  }
}

data "coder_workspace_preset" "dev" {
  name       = "dev"
  parameters = { region = "us" }
}
