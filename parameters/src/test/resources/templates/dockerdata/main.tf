data "docker_registry_image" "ubuntu" {
  name = "ubuntu:latest"
}

data "docker_registry_image" "centos" {
  name = "centos:latest"
}

locals {
  none   = "0000000000000000000000000000000000000000000000000000000000000000"
  ubuntu = try(trimprefix(data.docker_registry_image.ubuntu.sha256_digest, "sha256:"), local.none)
  centos = try(trimprefix(data.docker_registry_image.centos.sha256_digest, "sha256:"), local.none)
}

data "coder_workspace_tags" "tags" {
  tags = {
    "qux"    = "quux"
    "ubuntu" = local.ubuntu
    "centos" = local.centos
  }
}

data "coder_parameter" "os" {
  name    = "os"
  default = local.ubuntu

  option {
    name  = "Ubuntu ${substr(local.ubuntu, 0, 6)}"
    value = local.ubuntu
  }
  option {
    name  = "CentOS ${substr(local.centos, 0, 6)}!"
    value = local.centos
  }
}
