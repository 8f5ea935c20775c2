variable "agent_id" {
  type = string
}

variable "default" {
  type    = string
  default = ""
}

variable "jetbrains_ides" {
  type    = list(string)
  default = ["IU"]
  validation {
    condition     = length(var.jetbrains_ides) > 0
    error_message = "At least one IDE is needed."
  }
}

locals {
  ides = {
    "GO" = { icon = "/icon/goland.svg", name = "GoLand" }
    "WS" = { icon = "/icon/webstorm.svg", name = "WebStorm" }
    "IU" = { icon = "/icon/intellij.svg", name = "IntelliJ IDEA" }
    "PY" = { icon = "/icon/pycharm.svg", name = "PyCharm" }
    "CL" = { icon = "/icon/clion.svg", name = "CLion" }
  }
}

data "coder_parameter" "ide" {
  name    = "jetbrains_ide"
  type    = "string"
  default = var.default == "" ? var.jetbrains_ides[0] : var.default
  mutable = true

  dynamic "option" {
    for_each = var.jetbrains_ides
    content {
      name  = local.ides[option.value].name
      value = option.value
      icon  = lookup(local.ides, option.value, { icon = "" }).icon
    }
  }
}
