variable "jetbrains_ides" {
  type        = list(string)
  description = "The list of IDE product codes."
  default     = ["GO", "IU", "PY"]
}

variable "releases_base_link" {
  type    = string
  default = "https://data.example.com"
}

variable "channel" {
  type    = string
  default = "release"
}

variable "download_base_link" {
  type    = string
  default = "https://download.example.com"
}

variable "arch" {
  type    = string
  default = "amd64"
}

variable "jetbrains_ide_versions" {
  type = map(object({
    build_number = string
    version      = string
  }))
  default = {}
}

locals {
  names = {
    GO = "GoLand"
    IU = "IntelliJ IDEA Ultimate"
    PY = "PyCharm Professional"
  }
}

data "http" "versions" {
  for_each = toset(var.jetbrains_ides)
  url      = "${var.releases_base_link}/products/releases?code=${each.key}&type=${var.channel}"
}

data "coder_parameter" "jetbrains_ide" {
  name    = "jetbrains_ide"
  default = var.jetbrains_ides[0]

  dynamic "option" {
    for_each = data.http.versions
    content {
      name  = "${local.names[option.key]} ${jsondecode(option.value.response_body)[option.key][0].majorVersion}"
      value = option.key
    }
  }
}
